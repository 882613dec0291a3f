/// Named character references that libxml2's table of HTML 4 lacks.
///
/// Not the whole list of HTML5: the letters, quotes and marks that news pages use.
public enum NamedReference {
  /// What `name` stands for; nil where it is text that happens to follow an ampersand.
  ///
  /// Without the semicolon only the names count that HTML5 allows so.
  public static func meaning(of name: String, isClosed: Bool) -> String? {
    (isClosed ? closed[name] : nil) ?? open[name]
  }

  private static let closed: [String: String] = [
    "Zcaron": "Ž", "zcaron": "ž", "Ccaron": "Č", "ccaron": "č", "Rcaron": "Ř", "rcaron": "ř",
    "Ecaron": "Ě", "ecaron": "ě", "Ncaron": "Ň", "ncaron": "ň", "Dcaron": "Ď", "dcaron": "ď",
    "Tcaron": "Ť", "tcaron": "ť", "Uring": "Ů", "uring": "ů", "Lstrok": "Ł", "lstrok": "ł",
    "Dstrok": "Đ", "dstrok": "đ", "Aogon": "Ą", "aogon": "ą", "Eogon": "Ę", "eogon": "ę",
    "Sacute": "Ś", "sacute": "ś", "Nacute": "Ń", "nacute": "ń", "Zacute": "Ź", "zacute": "ź",
    "Cacute": "Ć", "cacute": "ć", "Zdot": "Ż", "zdot": "ż", "Gbreve": "Ğ", "gbreve": "ğ",
    "Abreve": "Ă", "abreve": "ă", "Idot": "İ", "imath": "ı", "inodot": "ı", "Scedil": "Ş",
    "scedil": "ş", "Tcedil": "Ţ", "tcedil": "ţ", "Odblac": "Ő", "odblac": "ő", "Udblac": "Ű",
    "udblac": "ű", "Amacr": "Ā", "amacr": "ā", "Emacr": "Ē", "emacr": "ē", "Imacr": "Ī",
    "imacr": "ī", "Omacr": "Ō", "omacr": "ō", "Umacr": "Ū", "umacr": "ū", "check": "✓",
    "star": "☆", "starf": "★", "comma": ",", "period": ".", "colon": ":", "semi": ";",
    "excl": "!", "quest": "?", "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "num": "#",
    "dollar": "$", "percnt": "%", "ast": "*", "plus": "+", "equals": "=", "sol": "/",
    "bsol": "\\", "lowbar": "_", "hyphen": "‐", "dash": "‐", "horbar": "―", "Tab": "\t",
    "NewLine": "\n", "rdquor": "”", "ldquor": "„", "rsquor": "’", "lsquor": "‚",
    "numsp": "\u{2007}",
    "puncsp": "\u{2008}", "hairsp": "\u{200A}", "ZeroWidthSpace": "\u{200B}", "NoBreak": "\u{2060}",
    "nldr": "‥", "mldr": "…", "phone": "☎", "numero": "№", "copysr": "℗", "bigstar": "★",
    "AMP": "&", "LT": "<", "GT": ">", "QUOT": "\"", "COPY": "©", "REG": "®",
  ]

  private static let open: [String: String] = {
    var result = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
    // The names of U+00A0 to U+00FF, in order.
    let names = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
      yacute thorn yuml
      """
    for (offset, name) in names.split(separator: " ").enumerated() {
      if let scalar = Unicode.Scalar(UInt32(0xA0 + offset)) {
        result[String(name)] = String(scalar)
      }
    }
    return result
  }()
}
