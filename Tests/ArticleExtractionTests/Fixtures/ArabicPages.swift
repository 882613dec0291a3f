import NewsText

/// Arabic pages written for these tests, each with what belongs to its article.
enum ArabicPages {
  static let water = Page(
    name: "water",
    html: """
      <!DOCTYPE html>
      <html lang="ar" dir="rtl"><head><meta charset="utf-8">
      <title>المجلس البلدي يقر خطة المياه - صحيفة الواحة</title>
      <meta property="og:site_name" content="صحيفة الواحة">
      <meta property="article:published_time" content="2024-06-01T09:00:00+03:00">
      <meta name="author" content="ليلى منصور"></head>
      <body>
      <nav class="القائمة"><a href="/">الرئيسية</a> <a href="/eco">اقتصاد</a></nav>
      <div class="cookies-notice">نستخدم ملفات تعريف الارتباط لتحسين تجربتك، وبمتابعة التصفح فإنك توافق
      على سياسة الخصوصية المعتمدة لدينا.</div>
      <article class="story">
      <h1>المجلس البلدي يقر خطة المياه</h1>
      <h2 class="subtitle">الخطة تمتد خمس سنوات وتشمل ثلاثة أحياء</h2>
      <div class="social-share">شارك: <a href="#">فيسبوك</a> <a href="#">واتساب</a></div>
      <div class="body-text">
      <p>أقرّ المجلس البلدي، مساء الأحد، خطة&nbsp;جديدة لتوزيع المياه على ثلاثة أحياء في شمال المدينة.</p>
      <p>وقال رئيس المجلس سامي عودة إن الخطة <strong>ال</strong>جديدة &laquo;تنهي سنوات من الانتظار&raquo;،
      فيما زعم معارضوه أنها تخدم أصحاب المصانع.</p>
      <div class="read-also"><p>اقرأ أيضا: <a href="/w1">أزمة المياه في الأحياء الشمالية</a></p></div>
      <h3>أصوات معترضة</h3>
      <p>واعترض عضوان على الخطة، وطالبا بنشر العقود كاملة قبل البدء بالتنفيذ؛ ولم يرد المجلس على طلبهما
      حتى الآن.</p>
      <p>.</p>
      <p>المصدر: وكالات</p>
      </div>
      <div class="related"><h3>مواضيع ذات صلة</h3><ul><li><a href="/w2">سد جديد في الجنوب</a></li>
      <li><a href="/w3">ارتفاع أسعار المياه المعبأة</a></li></ul></div>
      </article>
      <div id="comments"><h3>التعليقات</h3><p>هذا قرار جاء متأخرا جدا، ولن يغير شيئا من حال الناس الذين
      صبروا طويلا على انقطاع المياه.</p></div>
      <footer>جميع الحقوق محفوظة لصحيفة الواحة، ولا يجوز النقل إلا بإذن مكتوب من الناشر.</footer>
      </body></html>
      """,
    expected: [
      .init(.headline, "المجلس البلدي يقر خطة المياه"),
      .init(.standfirst, "الخطة تمتد خمس سنوات وتشمل ثلاثة أحياء"),
      .init(
        .body,
        "أقرّ المجلس البلدي، مساء الأحد، خطة جديدة لتوزيع المياه على ثلاثة أحياء في شمال المدينة."),
      .init(
        .body,
        "وقال رئيس المجلس سامي عودة إن الخطة الجديدة «تنهي سنوات من الانتظار»، فيما زعم معارضوه أنها تخدم أصحاب المصانع."
      ),
      .init(.subheading, "أصوات معترضة"),
      .init(
        .body,
        "واعترض عضوان على الخطة، وطالبا بنشر العقود كاملة قبل البدء بالتنفيذ؛ ولم يرد المجلس على طلبهما حتى الآن."
      ),
      .init(.body, "."),
      .init(.creditLine, "المصدر: وكالات"),
    ])

  /// A page of the old kind: everything in one form, a table for the layout, lines by `<br>`.
  static let bridge = Page(
    name: "bridge",
    html: """
      <html dir=rtl><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">
      <title>افتتاح الجسر الجديد</title></head><body>
      <form name="aspnetForm" method="post"><input type=hidden name=state>
      <table width=100%><tr><td colspan=2><a href=1>الرئيسية</a> | <a href=2>محليات</a> | <a href=3>رياضة</a>
      </td></tr><tr><td width=160><a href=4>خبر عن السوق المركزي</a><br><a href=5>خبر عن المدارس</a></td>
      <td class=text><div class="title">افتتاح الجسر الجديد فوق الوادي</div>
      <div class=details>افتتح وزير الأشغال، صباح أمس، الجسر الجديد فوق الوادي بحضور عدد من أهالي القرى
      المجاورة، وبعد تأخير دام عامين.<br><br>وذكر الوزير أن كلفة المشروع بلغت أربعة ملايين، مؤكدا أن
      العمل جرى وفق &quot;أعلى المعايير&quot; المتبعة.<br><br>
      وقال مختار القرية إن الأهالي انتظروا الجسر طويلا، وإن الطريق القديم كان خطرا على التلاميذ.<br><br>
      المصدر/وكالات</div></td></tr></table></form>
      </body></html>
      """,
    expected: [
      .init(.headline, "افتتاح الجسر الجديد فوق الوادي"),
      .init(
        .body,
        "افتتح وزير الأشغال، صباح أمس، الجسر الجديد فوق الوادي بحضور عدد من أهالي القرى المجاورة، وبعد تأخير دام عامين."
      ),
      .init(
        .body,
        "وذكر الوزير أن كلفة المشروع بلغت أربعة ملايين، مؤكدا أن العمل جرى وفق \"أعلى المعايير\" المتبعة."
      ),
      .init(
        .body,
        "وقال مختار القرية إن الأهالي انتظروا الجسر طويلا، وإن الطريق القديم كان خطرا على التلاميذ."
      ),
      .init(.creditLine, "المصدر/وكالات"),
    ])
}
