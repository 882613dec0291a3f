extension CharacterEncoding {
  /// The names of encodings by the labels that the WHATWG Encoding Standard gives them.
  ///
  /// Three that it does not have and that pages of news carry are added: `windows1256`, `cp-1256`
  /// and `windows1251`. Those that browsers refuse, such as UTF-7 and HZ, are unknown here too.
  static let labels: [String: String] = {
    let groups: [(String, String)] = [
      (
        "utf-8",
        "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8"
      ),
      (
        "utf-16le",
        "utf-16 utf-16le csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"
      ),
      (
        "utf-16be",
        "utf-16be unicodefffe"
      ),
      (
        "ibm866",
        "ibm866 866 cp866 csibm866"
      ),
      (
        "iso-8859-2",
        "iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 l2 csisolatin2 iso-ir-101 iso_8859-2:1987"
      ),
      (
        "iso-8859-3",
        "iso-8859-3 iso8859-3 iso88593 iso_8859-3 latin3 l3 csisolatin3 iso-ir-109 iso_8859-3:1988"
      ),
      (
        "iso-8859-4",
        "iso-8859-4 iso8859-4 iso88594 iso_8859-4 latin4 l4 csisolatin4 iso-ir-110 iso_8859-4:1988"
      ),
      (
        "iso-8859-5",
        "iso-8859-5 iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic iso-ir-144 "
          + "iso_8859-5:1988"
      ),
      (
        "iso-8859-6",
        "iso-8859-6 iso8859-6 iso88596 iso_8859-6 arabic asmo-708 ecma-114 csisolatinarabic "
          + "csiso88596e csiso88596i iso-8859-6-e iso-8859-6-i iso-ir-127 iso_8859-6:1987"
      ),
      (
        "iso-8859-7",
        "iso-8859-7 iso8859-7 iso88597 iso_8859-7 greek greek8 elot_928 ecma-118 "
          + "csisolatingreek iso-ir-126 iso_8859-7:1987 sun_eu_greek"
      ),
      (
        "iso-8859-8",
        "iso-8859-8 iso8859-8 iso88598 iso_8859-8 hebrew visual csisolatinhebrew csiso88598e "
          + "csiso88598i iso-8859-8-e iso-8859-8-i iso-ir-138 iso_8859-8:1988 logical"
      ),
      (
        "iso-8859-10",
        "iso-8859-10 iso8859-10 iso885910 latin6 l6 csisolatin6 iso-ir-157"
      ),
      (
        "iso-8859-13",
        "iso-8859-13 iso8859-13 iso885913"
      ),
      (
        "iso-8859-14",
        "iso-8859-14 iso8859-14 iso885914"
      ),
      (
        "iso-8859-15",
        "iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 l9 csisolatin9"
      ),
      (
        "iso-8859-16",
        "iso-8859-16"
      ),
      (
        "koi8-r",
        "koi8-r koi8 koi koi8_r cskoi8r"
      ),
      (
        "koi8-u",
        "koi8-u koi8-ru"
      ),
      (
        "macintosh",
        "macintosh mac csmacintosh x-mac-roman"
      ),
      (
        "windows-874",
        "windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"
      ),
      (
        "windows-1250",
        "windows-1250 cp1250 x-cp1250"
      ),
      (
        "windows-1251",
        "windows-1251 cp1251 x-cp1251 windows1251"
      ),
      (
        "windows-1252",
        "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 ascii "
          + "us-ascii ansi_x3.4-1968 cp819 ibm819 csisolatin1 iso-ir-100 iso_8859-1:1987"
      ),
      (
        "windows-1253",
        "windows-1253 cp1253 x-cp1253"
      ),
      (
        "windows-1254",
        "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 "
          + "csisolatin5 iso-ir-148 iso_8859-9:1989"
      ),
      (
        "windows-1255",
        "windows-1255 cp1255 x-cp1255"
      ),
      (
        "windows-1256",
        "windows-1256 cp1256 x-cp1256 cp-1256 windows1256"
      ),
      (
        "windows-1257",
        "windows-1257 cp1257 x-cp1257"
      ),
      (
        "windows-1258",
        "windows-1258 cp1258 x-cp1258"
      ),
      (
        "x-mac-cyrillic",
        "x-mac-cyrillic x-mac-ukrainian"
      ),
      (
        "gb18030",
        "gb18030 gb2312 gbk gb_2312 gb_2312-80 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58"
      ),
      (
        "big5",
        "big5 big5-hkscs cn-big5 csbig5 x-x-big5"
      ),
      (
        "euc-jp",
        "euc-jp x-euc-jp cseucpkdfmtjapanese"
      ),
      (
        "iso-2022-jp",
        "iso-2022-jp csiso2022jp"
      ),
      (
        "shift_jis",
        "shift_jis shift-jis sjis ms_kanji ms932 windows-31j x-sjis csshiftjis"
      ),
      (
        "euc-kr",
        "euc-kr cseuckr csksc56011987 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
          + "iso-ir-149 windows-949"
      ),
    ]
    var result: [String: String] = [:]
    for (name, labels) in groups {
      for label in labels.split(separator: " ") { result[String(label)] = name }
    }
    return result
  }()
}
