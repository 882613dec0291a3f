import Lexicons
import NewsText
