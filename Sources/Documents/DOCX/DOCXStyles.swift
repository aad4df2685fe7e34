/// The style part: one set of defaults; every paragraph says the rest itself, so that no template changes a letter.
struct DOCXStyles {
  let page: LetterPage

  var xml: String {
    """
    \(DOCXPackage.declaration)
    <w:styles \(DOCXPackage.namespaces)><w:docDefaults><w:rPrDefault><w:rPr>\(DOCXPackage.fonts(.fangsong))\
    <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault><w:pPr><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>
    """
  }
}
