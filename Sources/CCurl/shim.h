#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
/* Swift cannot call variadic C functions: one plain function for each type of value. */
static inline CURLcode gongkai_curl_set_number(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode gongkai_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode gongkai_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode gongkai_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return curl_easy_setopt(handle, option, value);
}
typedef size_t (*gongkai_curl_transfer)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode gongkai_curl_set_transfer(CURL *handle, CURLoption option, gongkai_curl_transfer value) {
  return curl_easy_setopt(handle, option, value);
}
static inline CURLcode gongkai_curl_set_progress(CURL *handle, curl_xferinfo_callback value) {
  return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}
static inline CURLcode gongkai_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }
