import NewsText
