#include <iconv.h>
#include <libxml/xmlversion.h>
/* Without this libxml2 pulls in the system's ICU headers, which clash with Foundation's own copy of ICU. It hides only the
   last fields of a struct that is used through pointers. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
