import Lexicons
import NewsText
import Yams
