import HTMLTree
import NewsText
