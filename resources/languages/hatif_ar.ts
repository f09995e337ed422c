<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>ActionWords</name>
    <message>
        <source>Change the customer's data</source>
        <translation>تعديل بيانات العميل</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>فتح حالة</translation>
    </message>
    <message>
        <source>Plan a follow-up</source>
        <translation>جدولة متابعة</translation>
    </message>
    <message>
        <source>Ring a department</source>
        <translation>الاتصال بقسم</translation>
    </message>
    <message>
        <source>Send an article</source>
        <translation>إرسال مقال</translation>
    </message>
    <message>
        <source>in an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>in two days</source>
        <translation>بعد يومين</translation>
    </message>
    <message>
        <source>in two hours</source>
        <translation>بعد ساعتين</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>الأسبوع القادم</translation>
    </message>
    <message>
        <source>not urgent</source>
        <translation>غير عاجلة</translation>
    </message>
    <message>
        <source>now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>of normal urgency</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>this afternoon</source>
        <translation>بعد ظهر اليوم</translation>
    </message>
    <message>
        <source>tomorrow morning</source>
        <translation>صباح الغد</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>very urgent</source>
        <translation>عاجلة جدًا</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Abusive caller</source>
        <translation>متصل مسيء</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل الاختصارات</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>ردّ</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Ask for help</source>
        <translation>طلب المساعدة</translation>
    </message>
    <message>
        <source>Attach the number</source>
        <translation>ربط الرقم بالعميل</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>العودة إلى العميل</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>مكالمة جماعية</translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation>داكن أو فاتح</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Dial again</source>
        <translation>إعادة الاتصال</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>تعديل بيانات العميل</translation>
    </message>
    <message>
        <source>Edit offers</source>
        <translation>تحرير العروض</translation>
    </message>
    <message>
        <source>Edit scripts</source>
        <translation>تحرير النصوص</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Incomplete wrap-ups</source>
        <translation>مكالمات لم تُستكمل</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Let the customer answer by keypad</source>
        <translation>تقييم العميل بالأزرار</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>More time for the wrap-up</source>
        <translation>وقت إضافي لإنهاء المكالمة</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>كتم</translation>
    </message>
    <message>
        <source>Next callback</source>
        <translation>معاودة الاتصال التالية</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>فتح حالة</translation>
    </message>
    <message>
        <source>Orders and invoices</source>
        <translation>الطلبات والفواتير</translation>
    </message>
    <message>
        <source>Park the call</source>
        <translation>ركن المكالمة</translation>
    </message>
    <message>
        <source>Pause the recording</source>
        <translation>إيقاف التسجيل مؤقتًا</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>توصيل</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>تسجيل تواصل</translation>
    </message>
    <message>
        <source>Save and ready</source>
        <translation>حفظ ثم جاهز</translation>
    </message>
    <message>
        <source>Save, then break</source>
        <translation>حفظ ثم استراحة</translation>
    </message>
    <message>
        <source>Search or dial</source>
        <translation>بحث أو اتصال</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Take card details</source>
        <translation>أخذ بيانات البطاقة</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>العربية</source>
        <translation>English</translation>
    </message>
</context>
<context>
    <name>AddressEditorLine</name>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>City (Latin)</source>
        <translation>المدينة (باللاتينية)</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>نوع العنوان</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Street, building</source>
        <translation>الشارع، المبنى</translation>
    </message>
</context>
<context>
    <name>AgentModel</name>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Avg. handle</source>
        <translation>المتوسط</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Current contact</source>
        <translation>الاتصال الحالي</translation>
    </message>
    <message>
        <source>In state</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Last 8 h</source>
        <translation>آخر ٨ ساعات</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>%1 above %2</source>
        <translation>%1 فوق %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 تحت %2</translation>
    </message>
    <message>
        <source>%1: %2, bound %3</source>
        <translation>%1: %2، والحد %3</translation>
    </message>
    <message>
        <source>%1: %2, bound %3 (queue %4)</source>
        <translation>%1: %2، والحد %3 (قائمة الانتظار %4)</translation>
    </message>
    <message>
        <source>Callers waiting</source>
        <translation>المنتظرون</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
</context>
<context>
    <name>AlertsDialog</name>
    <message>
        <source>A new rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Add the rule</source>
        <translation>إضافة القاعدة</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Change this rule</source>
        <translation>تعديل هذه القاعدة</translation>
    </message>
    <message>
        <source>Mute for an hour</source>
        <translation>كتم لمدة ساعة</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>قاعدة جديدة</translation>
    </message>
    <message>
        <source>Nothing is watched yet. Make a first rule beside this.</source>
        <translation>لا يُراقب شيء بعد. أنشئ أول قاعدة في الجهة المقابلة.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>حفظ التعديل</translation>
    </message>
    <message>
        <source>Tell again</source>
        <translation>إلغاء الكتم</translation>
    </message>
    <message>
        <source>Told lately</source>
        <translation>آخر التنبيهات</translation>
    </message>
    <message>
        <source>beyond since %1</source>
        <translation>تجاوز منذ %1</translation>
    </message>
    <message>
        <source>muted until %1</source>
        <translation>مكتومة حتى %1</translation>
    </message>
    <message>
        <source>told at %1</source>
        <translation>نُبّه عند %1</translation>
    </message>
</context>
<context>
    <name>AllKeysDialog</name>
    <message>
        <source>1 to 9, or Alt+1 to Alt+9, choose the answer in the script.</source>
        <translation>الأرقام 1 إلى 9 أو Alt+1 إلى Alt+9 تختار إجابة النص.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>كل المفاتيح</translation>
    </message>
    <message>
        <source>Guides and support</source>
        <translation>الأدلة والدعم</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Call from %1</source>
        <translation>مكالمة من %1</translation>
    </message>
    <message>
        <source>a number that several people share</source>
        <translation>رقم يشترك فيه عدة أشخاص</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>المظهر</translation>
    </message>
</context>
<context>
    <name>ApprovalsDialog</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>An earlier change is to be taken back</source>
        <translation>مطلوب التراجع عن تغيير سابق</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Called from this number</source>
        <translation>اتصل من هذا الرقم</translation>
    </message>
    <message>
        <source>Changes to approve</source>
        <translation>تغييرات تنتظر الموافقة</translation>
    </message>
    <message>
        <source>Looking it up…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>لا شيء ينتظرك</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>شخص ما</translation>
    </message>
    <message>
        <source>Somebody else must decide this.</source>
        <translation>يجب أن يقرّر شخص آخر.</translation>
    </message>
    <message>
        <source>The number is not this customer's after all</source>
        <translation>تبيّن أن الرقم ليس لهذا العميل</translation>
    </message>
    <message>
        <source>This cannot be decided now: somebody else was quicker, or it was changed since.</source>
        <translation>لا يمكن البتّ في هذا الآن: سبقك غيرك، أو تغيّر منذ ذلك.</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>سبب الرفض</translation>
    </message>
    <message>
        <source>during a call</source>
        <translation>أثناء مكالمة</translation>
    </message>
</context>
<context>
    <name>ArticleEditorDialog</name>
    <message>
        <source>Agents only</source>
        <translation>للموظفين فقط</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>كل المقالات</translation>
    </message>
    <message>
        <source>Also found by</source>
        <translation>كلمات بحث أخرى</translation>
    </message>
    <message>
        <source>Arabic text, in Markdown</source>
        <translation>النص العربي بصيغة ماركداون</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>العنوان العربي</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Customers too</source>
        <translation>للعملاء أيضًا</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودات</translation>
    </message>
    <message>
        <source>English text, in Markdown</source>
        <translation>النص الإنجليزي بصيغة ماركداون</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>العنوان الإنجليزي</translation>
    </message>
    <message>
        <source>For</source>
        <translation>الجمهور</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>بعد سنة</translation>
    </message>
    <message>
        <source>In half a year</source>
        <translation>بعد نصف سنة</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>بعد ثلاثة أشهر</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep what you have typed first, or take it back.</source>
        <translation>احفظ ما كتبته أولًا أو تراجع عنه.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Look over again</source>
        <translation>المراجعة القادمة</translation>
    </message>
    <message>
        <source>Looked for in vain</source>
        <translation>بحث بلا نتيجة</translation>
    </message>
    <message>
        <source>Markdown: %1</source>
        <translation>ماركداون: %1</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>مقالة جديدة</translation>
    </message>
    <message>
        <source>No longer missed</source>
        <translation>لم تعد ناقصة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشورة</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>مسحوبة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>تناسب</translation>
    </message>
    <message>
        <source>Suits: keys of reasons, and steps of scripts as script/step.</source>
        <translation>تناسب: مفاتيح الأسباب، وخطوات النصوص بصيغة نص/خطوة.</translation>
    </message>
    <message>
        <source>To look over</source>
        <translation>بانتظار المراجعة</translation>
    </message>
    <message>
        <source>Which articles</source>
        <translation>أي المقالات</translation>
    </message>
    <message>
        <source>Write and look over articles</source>
        <translation>كتابة المقالات ومراجعتها</translation>
    </message>
</context>
<context>
    <name>ArticlePalette</name>
    <message>
        <source>%1 – suits this call</source>
        <translation>%1 – تناسب هذه المكالمة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s)</source>
        <translation>
            <numerusform>لا مقالات</numerusform>
            <numerusform>مقالة واحدة</numerusform>
            <numerusform>مقالتان</numerusform>
            <numerusform>%Ln مقالات</numerusform>
            <numerusform>%Ln مقالة</numerusform>
            <numerusform>%Ln مقالة</numerusform>
        </translation>
    </message>
    <message>
        <source>A supervisor can write the first one.</source>
        <translation>يمكن للمشرف كتابة أول مقالة.</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles show here when it is back.</source>
        <translation>تظهر المقالات هنا عند عودتها.</translation>
    </message>
    <message>
        <source>Go through the list with the arrow keys.</source>
        <translation>تنقّل في القائمة بمفاتيح الأسهم.</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>المعرفة</translation>
    </message>
    <message>
        <source>Looking up articles…</source>
        <translation>جارٍ البحث عن المقالات…</translation>
    </message>
    <message>
        <source>No article chosen</source>
        <translation>لم تُختر مقالة</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>لا مقالات بعد</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>لا نتائج</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>البحث في المقالات</translation>
    </message>
    <message>
        <source>Search the articles…</source>
        <translation>ابحث في المقالات…</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Try other words. What is missed is listed for those who write.</source>
        <translation>جرّب كلمات أخرى. ما لم يوجد يُدرج لمن يكتبون المقالات.</translation>
    </message>
    <message>
        <source>Write and look over…</source>
        <translation>الكتابة والمراجعة…</translation>
    </message>
</context>
<context>
    <name>ArticleReader</name>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>For agents only</source>
        <translation>للموظفين فقط</translation>
    </message>
    <message>
        <source>For customers</source>
        <translation>للعملاء</translation>
    </message>
    <message numerus="yes">
        <source>Helped %Ln agent(s)</source>
        <translation>
            <numerusform>لم تفد أحدًا</numerusform>
            <numerusform>أفادت موظفًا واحدًا</numerusform>
            <numerusform>أفادت موظفين</numerusform>
            <numerusform>أفادت %Ln موظفين</numerusform>
            <numerusform>أفادت %Ln موظفًا</numerusform>
            <numerusform>أفادت %Ln موظف</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the notes</source>
        <translation>إلى الملاحظات</translation>
    </message>
    <message>
        <source>Notes belong to a call.</source>
        <translation>الملاحظات تخص مكالمة.</translation>
    </message>
    <message>
        <source>Open a customer first.</source>
        <translation>افتح عميلًا أولًا.</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>إرسال…</translation>
    </message>
    <message>
        <source>This did not help</source>
        <translation>لم تفدني</translation>
    </message>
    <message>
        <source>This helped</source>
        <translation>أفادتني</translation>
    </message>
    <message>
        <source>This was to be looked over by %1: it may no longer be true.</source>
        <translation>كان موعد مراجعتها %1: قد لا تكون صحيحة الآن.</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>كتبها %1</translation>
    </message>
</context>
<context>
    <name>AskForHelpDialog</name>
    <message>
        <source>A word more, if you wish</source>
        <translation>كلمة إضافية إن شئت</translation>
    </message>
    <message>
        <source>Ask a supervisor for help</source>
        <translation>طلب مساعدة المشرف</translation>
    </message>
    <message>
        <source>Choose why, or press its figure. Your call goes on.</source>
        <translation>اختر السبب أو اضغط رقمه. مكالمتك مستمرة.</translation>
    </message>
</context>
<context>
    <name>AttentionPanel</name>
    <message>
        <source>All is well: nobody waits too long and nobody asks for help.</source>
        <translation>كل شيء على ما يرام: لا أحد ينتظر طويلًا ولا أحد يطلب المساعدة.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>I am coming</source>
        <translation>أنا قادم</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج انتباهًا</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Agents ready</source>
        <translation>موظفون جاهزون</translation>
    </message>
    <message>
        <source>Calls waiting</source>
        <translation>مكالمات تنتظر</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Live · as of %1</source>
        <translation>مباشر · حتى %1</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>فُقدت</translation>
    </message>
    <message>
        <source>Not live: this is how it was at %1</source>
        <translation>غير مباشر: هكذا كان الوضع في %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>مستوى الخدمة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظرون</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>لوحة العرض</translation>
    </message>
</context>
<context>
    <name>CallLine</name>
    <message>
        <source>Encrypted as far as the PBX</source>
        <translation>مشفّرة حتى السنترال</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>نيابةً عن %1</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Inbound</source>
        <translation>وارد</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائتة</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>لم يُجب</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>صادر</translation>
    </message>
    <message>
        <source>Withheld number</source>
        <translation>رقم محجوب</translation>
    </message>
    <message>
        <source>wrap-up incomplete</source>
        <translation>الإنهاء غير مكتمل</translation>
    </message>
</context>
<context>
    <name>CallTable</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>لا مكالمات</numerusform>
            <numerusform>مكالمة واحدة</numerusform>
            <numerusform>مكالمتان</numerusform>
            <numerusform>%Ln مكالمات</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>العودة إلى التقرير</translation>
    </message>
    <message>
        <source>Calls behind the figure</source>
        <translation>المكالمات وراء الرقم</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>الرضا</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>الحديث</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>لم يُجب</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>the newest 500 calls</source>
        <translation>أحدث 500 مكالمة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
</context>
<context>
    <name>CandidateButton</name>
    <message>
        <source>last contact %1</source>
        <translation>آخر تواصل %1</translation>
    </message>
</context>
<context>
    <name>CardDialog</name>
    <message>
        <source>A digit is wrong or missing. Let the customer say it again.</source>
        <translation>رقم خاطئ أو ناقص. اطلب من العميل إعادته.</translation>
    </message>
    <message>
        <source>Card details</source>
        <translation>بيانات البطاقة</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>رقم البطاقة</translation>
    </message>
    <message>
        <source>Done: record again</source>
        <translation>تم: استئناف التسجيل</translation>
    </message>
    <message numerus="yes">
        <source>It closes by itself in %Ln second(s).</source>
        <translation>
            <numerusform>يُغلق الآن.</numerusform>
            <numerusform>يُغلق تلقائيًا بعد ثانية واحدة.</numerusform>
            <numerusform>يُغلق تلقائيًا بعد ثانيتين.</numerusform>
            <numerusform>يُغلق تلقائيًا بعد %Ln ثوانٍ.</numerusform>
            <numerusform>يُغلق تلقائيًا بعد %Ln ثانية.</numerusform>
            <numerusform>يُغلق تلقائيًا بعد %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody records now. The customer may say the card.</source>
        <translation>لا أحد يسجّل الآن. يمكن للعميل ذكر البطاقة.</translation>
    </message>
    <message>
        <source>The field is closed. Open it anew with its key.</source>
        <translation>الحقل مغلق. افتحه من جديد بمفتاحه.</translation>
    </message>
    <message>
        <source>The field is closed; the recording goes on.</source>
        <translation>الحقل مغلق، والتسجيل مستمر.</translation>
    </message>
    <message>
        <source>The number is right. It ends in %1.</source>
        <translation>الرقم صحيح، وينتهي بـ %1.</translation>
    </message>
    <message>
        <source>The recording could not be paused, so the field stays closed. Do not take the card in this call; ask your supervisor.</source>
        <translation>تعذّر إيقاف التسجيل، فيبقى الحقل مغلقًا. لا تأخذ البطاقة في هذه المكالمة، واسأل مشرفك.</translation>
    </message>
    <message>
        <source>The recording is being paused. Do not let the customer say the card yet.</source>
        <translation>يجري إيقاف التسجيل مؤقتًا. لا تدع العميل يذكر البطاقة بعد.</translation>
    </message>
</context>
<context>
    <name>CardEntry</name>
    <message>
        <source>A card that ends in %1 was taken; nobody recorded it.</source>
        <translation>أُخذت بطاقة تنتهي بـ %1، ولم يسجّلها أحد.</translation>
    </message>
    <message>
        <source>The recording of the call has not gone on yet. It is asked for again.</source>
        <translation>لم يُستأنف تسجيل المكالمة بعد، ويُطلب مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>CardFacts</name>
    <message numerus="yes">
        <source>%Ln open order(s)</source>
        <translation>
            <numerusform>لا طلبات مفتوحة</numerusform>
            <numerusform>طلب مفتوح واحد</numerusform>
            <numerusform>طلبان مفتوحان</numerusform>
            <numerusform>%Ln طلبات مفتوحة</numerusform>
            <numerusform>%Ln طلبًا مفتوحًا</numerusform>
            <numerusform>%Ln طلب مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>حساب %1</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <translation>الرصيد %1</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>الحالة %1</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>تعديل بيانات العميل</translation>
    </message>
    <message>
        <source>More about this customer</source>
        <translation>المزيد عن هذا العميل</translation>
    </message>
    <message>
        <source>Not this customer</source>
        <translation>ليس هذا العميل</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>فتح حالة</translation>
    </message>
    <message>
        <source>Orders and invoices…</source>
        <translation>الطلبات والفواتير…</translation>
    </message>
    <message>
        <source>Record a contact…</source>
        <translation>تسجيل تواصل…</translation>
    </message>
    <message>
        <source>Shown when the caller is verified</source>
        <translation>يظهر بعد التحقق من المتصل</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>عميل مميّز</translation>
    </message>
    <message>
        <source>local time %1</source>
        <translation>التوقيت المحلي %1</translation>
    </message>
    <message>
        <source>place hidden from your role</source>
        <translation>المكان مخفي عن دورك</translation>
    </message>
</context>
<context>
    <name>CaseEditorDialog</name>
    <message>
        <source>About order %1</source>
        <translation>بشأن الطلب %1</translation>
    </message>
    <message>
        <source>Describe the case</source>
        <translation>وصف الحالة</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>حالة جديدة</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>فتح الحالة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>The departments cannot be looked up now. The case is opened later, and sent on then.</source>
        <translation>لا يمكن معرفة الإدارات الآن. تُفتح الحالة لاحقًا وتُحال عندئذ.</translation>
    </message>
    <message>
        <source>This may be there already:</source>
        <translation>قد تكون مفتوحة من قبل:</translation>
    </message>
</context>
<context>
    <name>CaseFlow</name>
    <message>
        <source>It was passed on too often: a supervisor decides where it goes, and was told.</source>
        <translation>أُحيلت مرات كثيرة: المشرف يقرر وجهتها، وقد أُبلغ.</translation>
    </message>
    <message>
        <source>Somebody else has changed this case meanwhile. Look at it again.</source>
        <translation>غيّر شخص آخر هذه الحالة في الأثناء. راجعها من جديد.</translation>
    </message>
    <message>
        <source>The database cannot be reached. What you typed stays here; try again in a moment.</source>
        <translation>لا يمكن الوصول إلى قاعدة البيانات. ما كتبته باقٍ هنا؛ حاول بعد قليل.</translation>
    </message>
    <message>
        <source>The database cannot be reached: the case cannot be shown. Try again in a moment.</source>
        <translation>لا يمكن الوصول إلى قاعدة البيانات: يتعذر عرض الحالة. أعد المحاولة بعد لحظات.</translation>
    </message>
    <message>
        <source>There is no case of this number. Check its digits.</source>
        <translation>لا توجد حالة بهذا الرقم. راجع أرقامه.</translation>
    </message>
    <message>
        <source>This case is not there any more.</source>
        <translation>لم تعد هذه الحالة موجودة.</translation>
    </message>
    <message>
        <source>This is the case itself. Type another one's number.</source>
        <translation>هذه هي الحالة نفسها. اكتب رقم حالة أخرى.</translation>
    </message>
</context>
<context>
    <name>CaseForm</name>
    <message>
        <source>An answer within %1 of work</source>
        <translation>الرد خلال %1 من ساعات العمل</translation>
    </message>
    <message>
        <source>Answer by %1</source>
        <translation>الرد قبل %1</translation>
    </message>
    <message>
        <source>Choose the department that can settle it.</source>
        <translation>اختر القسم القادر على حلها.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Every supervisor is called at once.</source>
        <translation>يُستدعى جميع المشرفين فورًا.</translation>
    </message>
    <message>
        <source>First fault</source>
        <translation>موضع الخطأ الأول</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>الاستعجال</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Root cause</source>
        <translation>السبب الجذري</translation>
    </message>
    <message>
        <source>Say in a few words what it is about.</source>
        <translation>اذكر الموضوع في كلمات قليلة.</translation>
    </message>
    <message>
        <source>Search a cause</source>
        <translation>ابحث عن سبب</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>What hangs on it</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>What the department is to do</source>
        <translation>المطلوب من القسم</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>سبب الإحالة</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message numerus="yes">
        <source>%Ln time(s) in all in the last month.</source>
        <translation>
            <numerusform>لا شيء لدى الجميع في الشهر الأخير.</numerusform>
            <numerusform>مرة واحدة لدى الجميع في الشهر الأخير.</numerusform>
            <numerusform>مرتان لدى الجميع في الشهر الأخير.</numerusform>
            <numerusform>%Ln مرات لدى الجميع في الشهر الأخير.</numerusform>
            <numerusform>%Ln مرة لدى الجميع في الشهر الأخير.</numerusform>
            <numerusform>%Ln مرة لدى الجميع في الشهر الأخير.</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>الرد: %1</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>رد…</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>حالة</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>إغلاق…</translation>
    </message>
    <message>
        <source>Describe…</source>
        <translation>وصف…</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>متابعة…</translation>
    </message>
    <message>
        <source>History of the case</source>
        <translation>سجل الحالة</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>ربط…</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>ملاحظة…</translation>
    </message>
    <message>
        <source>Pass on…</source>
        <translation>إحالة…</translation>
    </message>
    <message>
        <source>Take on</source>
        <translation>استلام</translation>
    </message>
    <message numerus="yes">
        <source>The same cause came up %Ln time(s) with this customer.</source>
        <translation>
            <numerusform>لم يتكرر السبب نفسه مع هذا العميل.</numerusform>
            <numerusform>تكرر السبب نفسه مرة واحدة مع هذا العميل.</numerusform>
            <numerusform>تكرر السبب نفسه مرتين مع هذا العميل.</numerusform>
            <numerusform>تكرر السبب نفسه %Ln مرات مع هذا العميل.</numerusform>
            <numerusform>تكرر السبب نفسه %Ln مرة مع هذا العميل.</numerusform>
            <numerusform>تكرر السبب نفسه %Ln مرة مع هذا العميل.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not sent yet. Send it, or press Not now, before another case.</source>
        <translation>هذا لم يُرسل بعد. أرسله أو اضغط «ليس الآن» قبل فتح حالة أخرى.</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>إلغاء الربط</translation>
    </message>
    <message>
        <source>Wait for the customer…</source>
        <translation>انتظار العميل…</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>موعدها %1</translation>
    </message>
    <message>
        <source>first fault: %1</source>
        <translation>موضع الخطأ الأول: %1</translation>
    </message>
    <message>
        <source>nobody is at it</source>
        <translation>لم يستلمها أحد</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>فُتحت %1</translation>
    </message>
    <message numerus="yes">
        <source>passed on %Ln time(s)</source>
        <translation>
            <numerusform>لم تُحَل</numerusform>
            <numerusform>أُحيلت مرة واحدة</numerusform>
            <numerusform>أُحيلت مرتين</numerusform>
            <numerusform>أُحيلت %Ln مرات</numerusform>
            <numerusform>أُحيلت %Ln مرة</numerusform>
            <numerusform>أُحيلت %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>satisfaction %1 of 5</source>
        <translation>الرضا %1 من ٥</translation>
    </message>
    <message>
        <source>the clock stands still</source>
        <translation>الوقت متوقف</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>لدى %1</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>With</source>
        <translation>لدى</translation>
    </message>
</context>
<context>
    <name>CaseWish</name>
    <message>
        <source>A case is open</source>
        <translation>فُتحت حالة</translation>
    </message>
    <message>
        <source>Open a case…</source>
        <translation>فتح حالة…</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>A nuisance</source>
        <translation>إزعاج</translation>
    </message>
    <message>
        <source>A partner</source>
        <translation>شريك</translation>
    </message>
    <message>
        <source>A system</source>
        <translation>نظام</translation>
    </message>
    <message>
        <source>Answer read</source>
        <translation>قُرئ الرد</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
    <message>
        <source>Can wait</source>
        <translation>يحتمل الانتظار</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>حالة</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>شكوى</translation>
    </message>
    <message>
        <source>Described anew</source>
        <translation>عُدّل الوصف</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئة</translation>
    </message>
    <message>
        <source>Handed up</source>
        <translation>رُفعت</translation>
    </message>
    <message>
        <source>High</source>
        <translation>عالية</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>استفسار</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>رُبطت</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفضة</translation>
    </message>
    <message>
        <source>Many people, or safety</source>
        <translation>كثيرون أو سلامة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديدة</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادية</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>One of us</source>
        <translation>أحدنا</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>فُتحت</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>أُعيد فتحها</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>طلب</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>أُحيلت</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>طلب خدمة</translation>
    </message>
    <message>
        <source>Service or money</source>
        <translation>خدمة أو مال</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>قريبًا</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>استُلمت</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>عاجلة</translation>
    </message>
    <message>
        <source>Waiting for the customer</source>
        <translation>بانتظار العميل</translation>
    </message>
    <message>
        <source>it should be settled by now</source>
        <translation>فات موعد حلها</translation>
    </message>
    <message>
        <source>it was passed on too often</source>
        <translation>أُحيلت مرات كثيرة</translation>
    </message>
    <message>
        <source>the answer is late</source>
        <translation>تأخر الرد</translation>
    </message>
</context>
<context>
    <name>CasesPlace</name>
    <message>
        <source>A department has answered case %1: %2. Read it under Cases.</source>
        <translation>ردّ القسم على الحالة %1: %2. اقرأ الرد في الحالات.</translation>
    </message>
    <message>
        <source>Case %1 is open. Tell the customer the number.</source>
        <translation>فُتحت الحالة %1. أخبر العميل بالرقم.</translation>
    </message>
    <message>
        <source>Case %1 needs a supervisor. Take it on under Cases.</source>
        <translation>الحالة %1 تحتاج إلى مشرف. استلمها في الحالات.</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Emergency: case %1. Take it on under Cases.</source>
        <translation>طارئة: الحالة %1. استلمها في الحالات.</translation>
    </message>
    <message>
        <source>It is kept on this computer, and goes to the case when the database is back.</source>
        <translation>حُفظ هذا على هذا الجهاز، ويصل إلى الحالة عندما تعود قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Others had changed the case before what you did reached it. Your words stand in its history.</source>
        <translation>غيّر آخرون الحالة قبل أن يصل إليها ما فعلته. كلماتك محفوظة في سجلها.</translation>
    </message>
    <message>
        <source>The case is kept on this computer. It is opened, and gets its number, later.</source>
        <translation>حُفظت الحالة على هذا الحاسوب، وتُفتح وتأخذ رقمها لاحقًا.</translation>
    </message>
    <message>
        <source>The case is not there any more; what you did with it was not kept.</source>
        <translation>لم تعد الحالة موجودة، ولم يُحفظ ما فعلته بها.</translation>
    </message>
    <message>
        <source>The case that had waited is open now: %1, %2. Nobody has told the customer its number.</source>
        <translation>فُتحت الآن الحالة التي كانت تنتظر: %1، %2. لم يُخبر أحد العميل برقمها.</translation>
    </message>
    <message>
        <source>The database is away: no supervisor hears of this emergency yet. Call one yourself.</source>
        <translation>قاعدة البيانات غائبة: لم يسمع أي مشرف بهذه الحالة الطارئة بعد. اتصل بأحدهم بنفسك.</translation>
    </message>
</context>
<context>
    <name>CasesRoom</name>
    <message>
        <source>A case is opened beside a call, or here, and goes to the department that can settle it.</source>
        <translation>تُفتح الحالة أثناء المكالمة أو هنا، وتذهب إلى القسم القادر على حلها.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>اللوحة</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Every department</source>
        <translation>كل الأقسام</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>كل الأنواع</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Looking them up…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>My department</source>
        <translation>قسمي</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>حالة جديدة</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>لا توجد حالة مطابقة</translation>
    </message>
    <message>
        <source>No case has this number: one digit is wrong. Ask for it again.</source>
        <translation>لا توجد حالة بهذا الرقم: أحد الأرقام خاطئ. اسأل عنه مرة أخرى.</translation>
    </message>
    <message>
        <source>Number, title or customer</source>
        <translation>الرقم أو العنوان أو العميل</translation>
    </message>
    <message>
        <source>Opened by me</source>
        <translation>فتحتها أنا</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>البحث في الحالات</translation>
    </message>
    <message>
        <source>Take a filter away.</source>
        <translation>أزل أحد المرشحات.</translation>
    </message>
    <message>
        <source>The database cannot be reached: this is as it was. It is asked for again.</source>
        <translation>لا يمكن الوصول إلى قاعدة البيانات: هذا آخر ما كان. ستُعاد المحاولة.</translation>
    </message>
    <message>
        <source>There are no cases</source>
        <translation>لا توجد حالات</translation>
    </message>
    <message>
        <source>With me</source>
        <translation>لديّ</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>On no call</source>
        <translation>بلا مكالمة</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>بلا فريق</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <translation>متصل غير معروف</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>Choose the column that holds the name.</source>
        <translation>اختر العمود الذي فيه الاسم.</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>محتوى العمود %1</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>%1 is on hold</source>
        <translation>%1 على الانتظار</translation>
    </message>
    <message>
        <source>All hear each other</source>
        <translation>الجميع يسمع بعضهم بعضًا</translation>
    </message>
    <message>
        <source>Back to the customer</source>
        <translation>العودة إلى العميل</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>مكالمة جماعية</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>استشارة</translation>
    </message>
    <message>
        <source>Let %1 go</source>
        <translation>إنهاء مكالمة %1</translation>
    </message>
    <message>
        <source>On hold. You talk to %1</source>
        <translation>على الانتظار. أنت تتحدث مع %1</translation>
    </message>
    <message>
        <source>Ringing. %1 is on hold</source>
        <translation>يرنّ. %1 على الانتظار</translation>
    </message>
    <message>
        <source>Stop calling</source>
        <translation>إيقاف الاتصال</translation>
    </message>
    <message>
        <source>The customer is gone</source>
        <translation>انتهت مكالمة العميل</translation>
    </message>
    <message>
        <source>You, %1 and %2</source>
        <translation>أنت و%1 و%2</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>A card, account or identity number is hidden before this is kept.</source>
        <translation>يُخفى رقم البطاقة أو الحساب أو الهوية قبل الحفظ.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Choose an outcome.</source>
        <translation>اختر نتيجة.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>المتابعة</translation>
    </message>
    <message>
        <source>From the customer</source>
        <translation>من العميل</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّقة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Record a contact</source>
        <translation>تسجيل تواصل</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>حُلّت</translation>
    </message>
    <message>
        <source>This moment is still to come.</source>
        <translation>هذا الوقت لم يأتِ بعد.</translation>
    </message>
    <message>
        <source>This outcome needs a follow-up: choose when.</source>
        <translation>هذه النتيجة تحتاج إلى متابعة: اختر موعدها.</translation>
    </message>
    <message>
        <source>This outcome needs a note.</source>
        <translation>هذه النتيجة تحتاج إلى ملاحظة.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>إلى العميل</translation>
    </message>
    <message>
        <source>Type to search…</source>
        <translation>اكتب للبحث…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>ContactFlow</name>
    <message>
        <source>The contact is kept on this computer, and goes to the customer's timeline later.</source>
        <translation>حُفظ التواصل على هذا الحاسوب، ويُضاف إلى سجل العميل لاحقًا.</translation>
    </message>
    <message>
        <source>The contact is on the customer's timeline.</source>
        <translation>التواصل مسجّل في سجل العميل.</translation>
    </message>
</context>
<context>
    <name>ContactHistory</name>
    <message>
        <source>All contacts</source>
        <translation>كل التواصل</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>الحالات</translation>
    </message>
    <message>
        <source>Contact history</source>
        <translation>سجل التواصل</translation>
    </message>
    <message>
        <source>Earlier contacts</source>
        <translation>تواصل أقدم</translation>
    </message>
    <message>
        <source>History and follow-ups show here once the customer is known.</source>
        <translation>يظهر السجل والمتابعات هنا حين يُعرف العميل.</translation>
    </message>
    <message>
        <source>Looking up contacts…</source>
        <translation>جارٍ البحث عن التواصل…</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>لا تواصل بعد</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>لم يُختر عميل</translation>
    </message>
    <message>
        <source>No such contacts</source>
        <translation>لا تواصل من هذا النوع</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>المعروض: %1</translation>
    </message>
    <message>
        <source>The database cannot be reached. Try again</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات. أعد المحاولة</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>ما له ملاحظة</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>المكتوب</translation>
    </message>
</context>
<context>
    <name>CountdownBar</name>
    <message numerus="yes">
        <source>%Ln second(s) left</source>
        <translation>
            <numerusform>انتهى الوقت</numerusform>
            <numerusform>بقيت ثانية واحدة</numerusform>
            <numerusform>بقيت ثانيتان</numerusform>
            <numerusform>بقيت %Ln ثوانٍ</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
            <numerusform>بقيت %Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>انتهى الوقت</translation>
    </message>
</context>
<context>
    <name>CustomerCardPanel</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>لا توجد مكالمة</translation>
    </message>
    <message>
        <source>The customer shows here as soon as somebody calls.</source>
        <translation>تظهر بيانات العميل هنا فور ورود مكالمة.</translation>
    </message>
    <message>
        <source>Working offline: this is what was known at the last call.</source>
        <translation>العمل دون اتصال: هذه بيانات آخر مكالمة.</translation>
    </message>
</context>
<context>
    <name>CustomerChoice</name>
    <message>
        <source>Ask for the name and search, or add a new customer.</source>
        <translation>اسأل عن الاسم ثم ابحث، أو أضف عميلًا جديدًا.</translation>
    </message>
    <message>
        <source>Ask for the name, then choose:</source>
        <translation>اسأل عن الاسم ثم اختر:</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء المطابقون</translation>
    </message>
    <message>
        <source>Go on with the call: the customer can be chosen when the database is back.</source>
        <translation>تابع المكالمة: يمكن اختيار العميل عند عودة قاعدة البيانات.</translation>
    </message>
    <message>
        <source>Looking up the caller…</source>
        <translation>جارٍ البحث عن المتصل…</translation>
    </message>
    <message>
        <source>Name or number…</source>
        <translation>الاسم أو الرقم…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Nobody found. Try fewer letters, or add a new customer.</source>
        <translation>لا نتائج. جرّب حروفًا أقل، أو أضف عميلًا جديدًا.</translation>
    </message>
    <message>
        <source>Search for the customer</source>
        <translation>البحث عن العميل</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>رقم غير معروف</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>من المتصل؟</translation>
    </message>
    <message>
        <source>Withheld number</source>
        <translation>رقم محجوب</translation>
    </message>
</context>
<context>
    <name>CustomerEditorDialog</name>
    <message>
        <source>%1 → %2 waits for a second person.</source>
        <translation>%1 ← %2 بانتظار شخص ثانٍ.</translation>
    </message>
    <message>
        <source>%1 → %2 was refused: %3</source>
        <translation>%1 ← %2 رُفض: %3</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>إضافة رقم</translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation>إضافة عنوان</translation>
    </message>
    <message>
        <source>Add an e-mail address</source>
        <translation>إضافة بريد إلكتروني</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>العناوين</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Edit customer</source>
        <translation>تعديل بيانات العميل</translation>
    </message>
    <message>
        <source>For instance: moved, proof seen in the call</source>
        <translation>مثلًا: انتقل، وقُدّم الإثبات في المكالمة</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>It holds now: %1</source>
        <translation>قيمته الآن: %1</translation>
    </message>
    <message>
        <source>Let my change go</source>
        <translation>ترك تعديلي</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>الوثائق</translation>
    </message>
    <message>
        <source>Parts of the record</source>
        <translation>أقسام ملف العميل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save mine all the same</source>
        <translation>حفظ ما كتبتُه رغم ذلك</translation>
    </message>
    <message>
        <source>Save or close what you typed first.</source>
        <translation>احفظ ما كتبتَه أو أغلقه أولًا.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile: %1.</source>
        <translation>غيّر شخص آخر هذا في الأثناء: %1.</translation>
    </message>
    <message>
        <source>Something is not right yet; look at the red sentences.</source>
        <translation>هناك ما يحتاج إلى تصحيح؛ انظر إلى الجمل الحمراء.</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>أرقام الهاتف</translation>
    </message>
    <message>
        <source>This could not be saved: something is there twice, or is gone.</source>
        <translation>تعذّر حفظ هذا: شيء مكرر أو لم يعد موجوداً.</translation>
    </message>
    <message>
        <source>This counts when a second person has approved it. Say why it is changed:</source>
        <translation>يسري هذا عندما يوافق شخص ثانٍ. اذكر سبب التغيير:</translation>
    </message>
    <message>
        <source>Why it is changed</source>
        <translation>سبب التغيير</translation>
    </message>
</context>
<context>
    <name>CustomerHelp</name>
    <message>
        <source>Open a customer first: by a call, or in the list of customers.</source>
        <translation>افتح عميلًا أولًا: بمكالمة أو من قائمة العملاء.</translation>
    </message>
    <message>
        <source>Orders and invoices are shown when the caller is verified.</source>
        <translation>تُعرض الطلبات والفواتير بعد التحقق من المتصل.</translation>
    </message>
</context>
<context>
    <name>CustomersFlow</name>
    <message numerus="yes">
        <source>%Ln customer(s) written.</source>
        <translation>
            <numerusform>لم يُكتب أي عميل.</numerusform>
            <numerusform>كُتب عميل واحد.</numerusform>
            <numerusform>كُتب عميلان.</numerusform>
            <numerusform>كُتب %Ln عملاء.</numerusform>
            <numerusform>كُتب %Ln عميلًا.</numerusform>
            <numerusform>كُتب %Ln عميل.</numerusform>
        </translation>
    </message>
    <message>
        <source>A change you made while the database was away could not be saved.</source>
        <translation>تعذّر حفظ تعديل أجريتَه حين كانت قاعدة البيانات غائبة.</translation>
    </message>
    <message>
        <source>Export customers</source>
        <translation>تصدير العملاء</translation>
    </message>
    <message>
        <source>Look at it in Customers, under “Changes to look at”.</source>
        <translation>تجده في «العملاء» تحت «تعديلات للمراجعة».</translation>
    </message>
    <message>
        <source>Merged. It can be undone below.</source>
        <translation>تم الدمج. يمكن التراجع عنه أدناه.</translation>
    </message>
    <message>
        <source>The change counts when a second person has approved it.</source>
        <translation>يسري التغيير بعد موافقة شخص ثانٍ.</translation>
    </message>
    <message>
        <source>The customers are being written…</source>
        <translation>جارٍ كتابة العملاء…</translation>
    </message>
    <message>
        <source>The customers could not be written. Choose another folder or file name.</source>
        <translation>تعذّرت كتابة العملاء. اختر مجلدًا آخر أو اسم ملف آخر.</translation>
    </message>
    <message>
        <source>The database is away. Your change is kept on this computer and is saved later.</source>
        <translation>قاعدة البيانات غائبة. تعديلك محفوظ على هذا الجهاز ويُنقل إليها لاحقاً.</translation>
    </message>
    <message>
        <source>They are two again.</source>
        <translation>عادا عميلين اثنين.</translation>
    </message>
    <message>
        <source>They will not be proposed again.</source>
        <translation>لن يُقترحا مرة أخرى.</translation>
    </message>
    <message>
        <source>This could not be done: ask a supervisor, or try again in a moment.</source>
        <translation>تعذّر ذلك: اسأل مشرفًا، أو أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>العملاء</translation>
    </message>
</context>
<context>
    <name>CustomersPanel</name>
    <message numerus="yes">
        <source>%Ln to approve</source>
        <translation>
            <numerusform>لا شيء للموافقة</numerusform>
            <numerusform>واحد للموافقة</numerusform>
            <numerusform>اثنان للموافقة</numerusform>
            <numerusform>%Ln للموافقة</numerusform>
            <numerusform>%Ln للموافقة</numerusform>
            <numerusform>%Ln للموافقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Add one, or import a list.</source>
        <translation>أضف عميلًا، أو استورد قائمة.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>الموافقات المعلّقة</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message numerus="yes">
        <source>Changes to look at: %Ln</source>
        <translation>
            <numerusform>لا تعديلات للمراجعة</numerusform>
            <numerusform>تعديل واحد للمراجعة</numerusform>
            <numerusform>تعديلان للمراجعة</numerusform>
            <numerusform>%Ln تعديلات للمراجعة</numerusform>
            <numerusform>%Ln تعديلاً للمراجعة</numerusform>
            <numerusform>%Ln تعديل للمراجعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose somebody in the list to see the card and the history.</source>
        <translation>اختر عميلًا من القائمة لترى بطاقته وسجلّه.</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>الشركات</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>تواصل…</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Customers show here when it is back.</source>
        <translation>يظهر العملاء هنا حين تعود.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>المكرّرون</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Looking up customers…</source>
        <translation>جارٍ البحث عن العملاء…</translation>
    </message>
    <message>
        <source>Name, number, e-mail…</source>
        <translation>الاسم أو الرقم أو البريد…</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>لم يُختر عميل</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>لا عملاء بعد</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <translation>البحث عن عميل</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>عرض المزيد</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Type fewer letters, or choose another filter.</source>
        <translation>اكتب حروفًا أقل، أو اختر تصفية أخرى.</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>عميل مميّز</translation>
    </message>
</context>
<context>
    <name>CustomersPlace</name>
    <message>
        <source>Customers</source>
        <translation>العملاء</translation>
    </message>
</context>
<context>
    <name>DatabaseNews</name>
    <message>
        <source>No keyring keeps a key here: the customers' data on this computer is not encrypted.</source>
        <translation>لا توجد حافظة مفاتيح تحفظ المفتاح هنا: بيانات العملاء على هذا الجهاز غير مشفّرة.</translation>
    </message>
    <message>
        <source>The damaged file is kept. Please tell whoever looks after this computer.</source>
        <translation>الملف التالف محفوظ. يرجى إبلاغ المسؤول عن هذا الجهاز.</translation>
    </message>
    <message>
        <source>The database was damaged and there was no copy: it begins empty.</source>
        <translation>كانت قاعدة البيانات تالفة ولم توجد نسخة منها: تبدأ فارغة.</translation>
    </message>
    <message>
        <source>The database was damaged. A copy took its place.</source>
        <translation>كانت قاعدة البيانات تالفة، وحلّت نسخة محلّها.</translation>
    </message>
    <message>
        <source>The database was damaged. The copy of %1 took its place.</source>
        <translation>كانت قاعدة البيانات تالفة، وحلّت محلّها نسخة %1.</translation>
    </message>
    <message>
        <source>Today's copy of the database could not be made. Make room on the disk.</source>
        <translation>تعذّر إنشاء نسخة اليوم من قاعدة البيانات. يرجى إخلاء مساحة على القرص.</translation>
    </message>
</context>
<context>
    <name>DayView</name>
    <message>
        <source>All day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>ساعات اليوم</translation>
    </message>
    <message>
        <source>full</source>
        <translation>ممتلئة</translation>
    </message>
    <message>
        <source>team: %1 of %2</source>
        <translation>الفريق: %1 من %2</translation>
    </message>
</context>
<context>
    <name>DeedBar</name>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Change state…</source>
        <translation>تغيير الحالة…</translation>
    </message>
    <message>
        <source>Finish wrap-up…</source>
        <translation>إتمام إنهاء المكالمة…</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>المتابعات</translation>
    </message>
    <message>
        <source>Join the call</source>
        <translation>الانضمام للمكالمة</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>استماع</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>رسالة…</translation>
    </message>
    <message>
        <source>Stop listening</source>
        <translation>إيقاف الاستماع</translation>
    </message>
    <message>
        <source>What to do about %1</source>
        <translation>ما يمكن فعله بشأن %1</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>همس</translation>
    </message>
</context>
<context>
    <name>DeedBox</name>
    <message>
        <source>Answer</source>
        <translation>الرد</translation>
    </message>
    <message>
        <source>Choose a department.</source>
        <translation>اختر قسمًا.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختر…</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>إغلاق الحالة</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>راضٍ</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>How content is the customer?</source>
        <translation>ما مدى رضا العميل؟</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Number of the other case</source>
        <translation>رقم الحالة الأخرى</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Say it in a few words.</source>
        <translation>اذكره في كلمات قليلة.</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>إرسال الرد</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <translation>غير راضٍ</translation>
    </message>
    <message>
        <source>Very content</source>
        <translation>راضٍ جدًا</translation>
    </message>
    <message>
        <source>Very unhappy</source>
        <translation>مستاء جدًا</translation>
    </message>
    <message>
        <source>Wait for the customer</source>
        <translation>انتظار العميل</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>لأجل ماذا</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما تم</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>سبب الإحالة</translation>
    </message>
</context>
<context>
    <name>DepartmentNews</name>
    <message numerus="yes">
        <source>%Ln case(s) wait for your department. Look under Cases.</source>
        <translation>
            <numerusform>لا حالات تنتظر إدارتك. انظر في الحالات.</numerusform>
            <numerusform>حالة واحدة تنتظر إدارتك. انظر في الحالات.</numerusform>
            <numerusform>حالتان تنتظران إدارتك. انظر في الحالات.</numerusform>
            <numerusform>%Ln حالات تنتظر إدارتك. انظر في الحالات.</numerusform>
            <numerusform>%Ln حالة تنتظر إدارتك. انظر في الحالات.</numerusform>
            <numerusform>%Ln حالة تنتظر إدارتك. انظر في الحالات.</numerusform>
        </translation>
    </message>
    <message>
        <source>A case has come for your department: %1, %2. Look under Cases.</source>
        <translation>وصلت حالة إلى إدارتك: %1، %2. انظر في الحالات.</translation>
    </message>
    <message>
        <source>Your department's answer to case %1 is late: %2. Look under Cases.</source>
        <translation>تأخر جواب إدارتك على الحالة %1: %2. انظر في الحالات.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>A newer version of Hatif is installed. It opens when you next start Hatif.</source>
        <translation>ثُبّت إصدار أحدث من هاتف، ويعمل عند تشغيله في المرة القادمة.</translation>
    </message>
    <message>
        <source>Hatif has started with a plain window, text size and sound devices. Your own come back with the next start. If it ends by itself again, tell your IT.</source>
        <translation>بدأ هاتف بنافذة وحجم نص وأجهزة صوت افتراضية، وتعود اختياراتك مع التشغيل القادم. إن أُغلق من تلقاء نفسه مرة أخرى فأبلغ قسم تقنية المعلومات.</translation>
    </message>
    <message>
        <source>Some settings could not be read: %1</source>
        <translation>تعذّرت قراءة بعض الإعدادات: %1</translation>
    </message>
    <message>
        <source>Your workplace has changed some settings.</source>
        <translation>غيّرت جهة عملك بعض الإعدادات.</translation>
    </message>
</context>
<context>
    <name>DeskFront</name>
    <message>
        <source>Your settings cannot be saved: the disk is full or read-only.</source>
        <translation>تعذّر حفظ إعداداتك: القرص ممتلئ أو للقراءة فقط.</translation>
    </message>
</context>
<context>
    <name>DeskMailFlow</name>
    <message>
        <source>%1 has changed your state to %3. Reason: %2</source>
        <translation>غيّر %1 حالتك إلى %3. السبب: %2</translation>
    </message>
    <message>
        <source>%1 has finished your wrap-up; what you wrote is kept as incomplete. Reason: %2</source>
        <translation>أتمّ %1 إنهاء مكالمتك، وحُفظ ما كتبته على أنه غير مكتمل. السبب: %2</translation>
    </message>
    <message>
        <source>%1 is coming</source>
        <translation>%1 قادم إليك</translation>
    </message>
    <message>
        <source>%1 wishes that after this call your state is %3. Reason: %2</source>
        <translation>يريد %1 أن تكون حالتك بعد هذه المكالمة %3. السبب: %2</translation>
    </message>
    <message>
        <source>The supervisors are told that you need help.</source>
        <translation>أُبلغ المشرفون بأنك تحتاج المساعدة.</translation>
    </message>
</context>
<context>
    <name>DeskMailPanel</name>
    <message>
        <source>%1 is coming</source>
        <translation>%1 قادم إليك</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>لم تعد لازمة</translation>
    </message>
    <message>
        <source>Nobody has taken it yet</source>
        <translation>لم يستجب أحد بعد</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>فهمت</translation>
    </message>
    <message>
        <source>You have asked for help</source>
        <translation>طلبت المساعدة</translation>
    </message>
</context>
<context>
    <name>DeskWorks</name>
    <message>
        <source>A colleague has just changed something of this customer.</source>
        <translation>غيّر زميل الآن شيئاً من بيانات هذا العميل.</translation>
    </message>
    <message>
        <source>This customer was asked not long ago: end the call as usual.</source>
        <translation>سُئل هذا العميل قبل مدة قصيرة: أنهِ المكالمة كالمعتاد.</translation>
    </message>
</context>
<context>
    <name>DeviceField</name>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (غير موصول)</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>كما في النظام</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>DrillView</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>لا مكالمات</numerusform>
            <numerusform>مكالمة واحدة</numerusform>
            <numerusform>مكالمتان</numerusform>
            <numerusform>%Ln مكالمات</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Back to the floor</source>
        <translation>العودة إلى نظرة الفريق</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>المكالمات</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>كيف انتهت</translation>
    </message>
    <message>
        <source>Looking up the calls…</source>
        <translation>جارٍ البحث عن المكالمات…</translation>
    </message>
    <message>
        <source>No calls stand behind it</source>
        <translation>لا مكالمات وراء هذا الرقم</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Send it elsewhere…</source>
        <translation>إرسالها إلى قائمة أخرى…</translation>
    </message>
    <message>
        <source>Take the call</source>
        <translation>أخذ المكالمة</translation>
    </message>
    <message>
        <source>Talked</source>
        <translation>الحديث</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>الانتظار</translation>
    </message>
    <message>
        <source>Withheld number</source>
        <translation>رقم محجوب</translation>
    </message>
</context>
<context>
    <name>DueFlow</name>
    <message>
        <source>An ordered report cannot be written now; it is tried again in ten minutes.</source>
        <translation>تعذّرت كتابة تقرير مجدول الآن؛ ستُعاد المحاولة بعد عشر دقائق.</translation>
    </message>
    <message>
        <source>The ordered report %1 is written.</source>
        <translation>كُتب التقرير المجدول %1.</translation>
    </message>
</context>
<context>
    <name>EditorAgreements</name>
    <message>
        <source>Agrees</source>
        <translation>يوافق</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء الذين عُثر عليهم</translation>
    </message>
    <message>
        <source>Does not</source>
        <translation>لا يوافق</translation>
    </message>
    <message>
        <source>Kind of relation</source>
        <translation>نوع العلاقة</translation>
    </message>
    <message>
        <source>Name or number…</source>
        <translation>الاسم أو الرقم…</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>العلاقات</translation>
    </message>
    <message>
        <source>Remove this relation</source>
        <translation>إزالة هذه العلاقة</translation>
    </message>
    <message>
        <source>Search for the other customer</source>
        <translation>البحث عن العميل الآخر</translation>
    </message>
    <message>
        <source>The question, as you asked it</source>
        <translation>السؤال كما طرحته</translation>
    </message>
    <message>
        <source>Type the question as you asked it.</source>
        <translation>اكتب السؤال كما طرحته.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>نص السؤال</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>وافق</translation>
    </message>
    <message>
        <source>did not agree</source>
        <translation>لم يوافق</translation>
    </message>
</context>
<context>
    <name>EditorDetails</name>
    <message>
        <source>A hearing aid, a form of address…</source>
        <translation>سماعة أذن، صيغة مخاطبة…</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنجليزية</translation>
    </message>
    <message>
        <source>It ends</source>
        <translation>له نهاية</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name (Latin)</source>
        <translation>الاسم (باللاتينية)</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الاحتياجات</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Type a name, in either script.</source>
        <translation>اكتب اسمًا، بأي من الخطين.</translation>
    </message>
    <message>
        <source>VIP because</source>
        <translation>سبب التميّز</translation>
    </message>
    <message>
        <source>VIP until</source>
        <translation>مميّز حتى</translation>
    </message>
</context>
<context>
    <name>EditorHistory</name>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 ← %3</translation>
    </message>
    <message>
        <source>In the call of %1</source>
        <translation>في مكالمة %1</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>لم يتغيّر شيء بعد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>during a call</source>
        <translation>أثناء مكالمة</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تم التراجع عنه</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>EditorLine</name>
    <message>
        <source>Remove this line</source>
        <translation>إزالة هذا السطر</translation>
    </message>
</context>
<context>
    <name>EditorPapers</name>
    <message>
        <source>A change counts when a second person has approved it.</source>
        <translation>يسري أي تغيير بعد موافقة شخص ثانٍ.</translation>
    </message>
    <message>
        <source>Hidden until you say why you must see it; who looked is kept on record.</source>
        <translation>مخفية حتى تذكر سبب اطّلاعك؛ ويُسجَّل من اطّلع عليها.</translation>
    </message>
</context>
<context>
    <name>EmailEditorLine</name>
    <message>
        <source>E-mail address</source>
        <translation>عنوان البريد الإلكتروني</translation>
    </message>
</context>
<context>
    <name>ExtensionButton</name>
    <message numerus="yes">
        <source>%Ln more time(s)</source>
        <translation>
            <numerusform>لا مرات</numerusform>
            <numerusform>مرة واحدة</numerusform>
            <numerusform>مرتان</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>A case to open</source>
        <translation>حالة تُفتح</translation>
    </message>
    <message>
        <source>A colleague to ask</source>
        <translation>سؤال زميل</translation>
    </message>
    <message>
        <source>A system is slow</source>
        <translation>النظام بطيء</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>وقت إضافي</translation>
    </message>
    <message>
        <source>More time: %1 left</source>
        <translation>وقت إضافي: بقي %1</translation>
    </message>
    <message>
        <source>Notes to write</source>
        <translation>ملاحظات تُكتب</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>The time was made longer often enough.</source>
        <translation>مُدّد الوقت بما يكفي.</translation>
    </message>
    <message>
        <source>Why more time?</source>
        <translation>لماذا الوقت الإضافي؟</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>%1, %2 to an end</source>
        <translation>%1، وصل %2 منها إلى نهاية</translation>
    </message>
    <message>
        <source>%1, typically for %2</source>
        <translation>%1، والمعتاد %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>لا مكالمات</numerusform>
            <numerusform>مكالمة واحدة</numerusform>
            <numerusform>مكالمتان</numerusform>
            <numerusform>%Ln مكالمات</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) left here</source>
        <translation>
            <numerusform>لم تنتهِ أي مكالمة هنا</numerusform>
            <numerusform>انتهت مكالمة واحدة هنا</numerusform>
            <numerusform>انتهت مكالمتان هنا</numerusform>
            <numerusform>انتهت %Ln مكالمات هنا</numerusform>
            <numerusform>انتهت %Ln مكالمة هنا</numerusform>
            <numerusform>انتهت %Ln مكالمة هنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) back from here</source>
        <translation>
            <numerusform>لا رجوع من هنا</numerusform>
            <numerusform>رجوع واحد من هنا</numerusform>
            <numerusform>رجوعان من هنا</numerusform>
            <numerusform>%Ln مرات رجوع من هنا</numerusform>
            <numerusform>%Ln مرة رجوع من هنا</numerusform>
            <numerusform>%Ln مرة رجوع من هنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s) reached</source>
        <translation>
            <numerusform>لم يُوصل إليها</numerusform>
            <numerusform>وُصل إليها مرة</numerusform>
            <numerusform>وُصل إليها مرتين</numerusform>
            <numerusform>وُصل إليها %Ln مرات</numerusform>
            <numerusform>وُصل إليها %Ln مرة</numerusform>
            <numerusform>وُصل إليها %Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>All versions</source>
        <translation>كل الإصدارات</translation>
    </message>
    <message>
        <source>Count the calls</source>
        <translation>عدّ المكالمات</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>How often each step was reached, how long it took, and where agents left.</source>
        <translation>كم مرة وُصل إلى كل خطوة، وكم استغرقت، وأين توقّف الموظفون.</translation>
    </message>
    <message>
        <source>No call came here.</source>
        <translation>لم تصل أي مكالمة إلى هنا.</translation>
    </message>
    <message>
        <source>No call has used this script yet.</source>
        <translation>لم تستخدم أي مكالمة هذا النص بعد.</translation>
    </message>
    <message>
        <source>PATHS, THE MOST TAKEN FIRST</source>
        <translation>المسارات، الأكثر سلوكًا أولًا</translation>
    </message>
    <message>
        <source>The database cannot be reached now; try again later.</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات الآن؛ حاول لاحقًا.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>Version of the script</source>
        <translation>إصدار النص</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>أسبوع %1</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>لم تُنفَّذ</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>حسب الموظف</translation>
    </message>
    <message>
        <source>By reason</source>
        <translation>حسب السبب</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>حسب الفريق</translation>
    </message>
    <message>
        <source>How promises were kept</source>
        <translation>الوفاء بالوعود</translation>
    </message>
    <message>
        <source>Kept late</source>
        <translation>نُفِّذت متأخرة</translation>
    </message>
    <message>
        <source>Kept on time</source>
        <translation>نُفِّذت في وقتها</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>في الوقت</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Open and late</source>
        <translation>مفتوحة ومتأخرة</translation>
    </message>
    <message>
        <source>Promises given up, or not kept a day after their time.</source>
        <translation>وعود تُركت، أو لم تُنفَّذ بعد يوم من وقتها.</translation>
    </message>
    <message>
        <source>Promises kept at most 15 minutes after their time, or before their day or window was over, out of all that are kept or broken.</source>
        <translation>وعود نُفِّذت خلال ١٥ دقيقة من وقتها على الأكثر، أو قبل انتهاء يومها أو فترتها، من جميع ما نُفِّذ وما لم يُنفَّذ.</translation>
    </message>
    <message>
        <source>Promises kept later than that.</source>
        <translation>وعود نُفِّذت بعد ذلك.</translation>
    </message>
    <message>
        <source>Promises whose time is over and that are not kept yet.</source>
        <translation>وعود انتهى وقتها ولم تُنفَّذ بعد.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>من أو ماذا</translation>
    </message>
</context>
<context>
    <name>FinishedCall</name>
    <message>
        <source>Look after a call: %1</source>
        <translation>متابعة مكالمة: %1</translation>
    </message>
</context>
<context>
    <name>FirstStartDialog</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Choose your headset and hear yourself: speak for three seconds, then listen.</source>
        <translation>اختر سماعتك واسمع صوتك: تحدث ثلاث ثوانٍ ثم استمع.</translation>
    </message>
    <message>
        <source>Hear yourself</source>
        <translation>اسمع صوتك</translation>
    </message>
    <message>
        <source>If you heard yourself, all is well.</source>
        <translation>إن سمعت صوتك فكل شيء على ما يرام.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Password at the PBX</source>
        <translation>كلمة مرور السنترال</translation>
    </message>
    <message>
        <source>Ready to work</source>
        <translation>جاهز للعمل</translation>
    </message>
    <message>
        <source>Set up Hatif</source>
        <translation>إعداد هاتف</translation>
    </message>
    <message>
        <source>Speak now…</source>
        <translation>تحدث الآن…</translation>
    </message>
    <message>
        <source>That did not work. Choose another microphone or headset.</source>
        <translation>لم ينجح ذلك. اختر ميكروفونًا أو سماعة أخرى.</translation>
    </message>
    <message>
        <source>This is how you sound.</source>
        <translation>هكذا يبدو صوتك.</translation>
    </message>
    <message>
        <source>Where are the customers kept? Left empty, in a file on this computer.</source>
        <translation>أين تُحفظ بيانات العملاء؟ إن تُرك فارغًا ففي ملف على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Where does your telephone sign in? Your IT knows; without it you can look around. Then call yourself.</source>
        <translation>أين يسجّل هاتفك؟ يعرف ذلك قسم تقنية المعلومات، ومن دونه يمكنك التجول في البرنامج. ثم اتصل بنفسك.</translation>
    </message>
    <message>
        <source>Which language shall the window speak? It can be changed at any time.</source>
        <translation>ما لغة النافذة؟ يمكن تغييرها في أي وقت.</translation>
    </message>
</context>
<context>
    <name>FirstStartOffer</name>
    <message>
        <source>New here? Language, headset, account and database in two minutes.</source>
        <translation>جديد هنا؟ اللغة والسماعة والحساب وقاعدة البيانات في دقيقتين.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>لا حاجة</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>إعداد</translation>
    </message>
</context>
<context>
    <name>FloorWords</name>
    <message>
        <source>%1 – break over its limit</source>
        <translation>%1 – تجاوز مدة الاستراحة</translation>
    </message>
    <message>
        <source>%1 – customer on hold</source>
        <translation>%1 – العميل على الانتظار</translation>
    </message>
    <message>
        <source>%1 – does not answer</source>
        <translation>%1 – لا يرد</translation>
    </message>
    <message>
        <source>%1 – nobody is signed in</source>
        <translation>%1 – لا أحد مسجّل فيها</translation>
    </message>
    <message>
        <source>%1 – on one call</source>
        <translation>%1 – في مكالمة واحدة</translation>
    </message>
    <message>
        <source>%1 – rings and nobody answers</source>
        <translation>%1 – يرنّ ولا أحد يرد</translation>
    </message>
    <message>
        <source>%1 – somebody waits too long</source>
        <translation>%1 – متصل ينتظر طويلًا</translation>
    </message>
    <message>
        <source>%1 – telephone unreachable</source>
        <translation>%1 – الهاتف غير متصل</translation>
    </message>
    <message>
        <source>%1 – wrap-up over its limit</source>
        <translation>%1 – تجاوز مدة إنهاء المكالمة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A case is late</source>
        <translation>حالة متأخرة</translation>
    </message>
    <message>
        <source>Abusive caller</source>
        <translation>متصل مسيء</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>أُجيبت</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Caller gave up</source>
        <translation>أغلق المتصل</translation>
    </message>
    <message>
        <source>Customer asks for a supervisor</source>
        <translation>العميل يطلب مشرفًا</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئ</translation>
    </message>
    <message>
        <source>Ended otherwise</source>
        <translation>انتهت بغير ذلك</translation>
    </message>
    <message>
        <source>I need advice</source>
        <translation>أحتاج مشورة</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>لم يُرد عليها</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>لا يستجيب</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>حُوّلت</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>يرنّ</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>خارج النظام</translation>
    </message>
    <message>
        <source>Something does not work</source>
        <translation>عطل فني</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>أمر آخر</translation>
    </message>
    <message>
        <source>Talking now</source>
        <translation>تُجرى الآن</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>لا يمكن الوصول</translation>
    </message>
    <message>
        <source>Waited too long</source>
        <translation>انتهت مهلة الانتظار</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>تنتظر</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>known customer</source>
        <translation>عميل معروف</translation>
    </message>
</context>
<context>
    <name>FollowUpDialog</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Morning or evening was not said.</source>
        <translation>لم يُذكر صباحًا أم مساءً.</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>نقله إلى هناك</translation>
    </message>
    <message>
        <source>Plan a follow-up</source>
        <translation>جدولة متابعة</translation>
    </message>
    <message>
        <source>Plan it</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>Say what is to be done.</source>
        <translation>اكتب ما المطلوب.</translation>
    </message>
    <message>
        <source>The clocks change then.</source>
        <translation>تتغير الساعة حينها.</translation>
    </message>
    <message>
        <source>This moment is over. Choose a later one.</source>
        <translation>هذا الموعد مضى. اختر موعدًا لاحقًا.</translation>
    </message>
    <message>
        <source>This time comes twice. Say which is meant.</source>
        <translation>يتكرر هذا الوقت مرتين. حدّد المقصود.</translation>
    </message>
    <message>
        <source>This time does not exist on that day. Say which is meant.</source>
        <translation>لا وجود لهذا الوقت في ذلك اليوم. حدّد المقصود.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>What</source>
        <translation>المطلوب</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Which of the two</source>
        <translation>أيّ الوقتين</translation>
    </message>
    <message>
        <source>in your words: next Tuesday 3pm</source>
        <translation>بكلماتك: الثلاثاء القادم ٣ عصرًا</translation>
    </message>
</context>
<context>
    <name>FollowUpHistoryDialog</name>
    <message>
        <source>Closed</source>
        <translation>أُغلقت</translation>
    </message>
    <message>
        <source>Given to the team</source>
        <translation>أُعطيت للفريق</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>سُلّمت</translation>
    </message>
    <message>
        <source>History of the follow-up</source>
        <translation>سجل المتابعة</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>نُقلت</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>أُعيد فتحها</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>خُطّطت</translation>
    </message>
    <message>
        <source>Told to the lead</source>
        <translation>أُبلغ المشرف</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>محاولة</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>called by himself</source>
        <translation>اتصل بنفسه</translation>
    </message>
    <message>
        <source>did not get through</source>
        <translation>لم يصل الاتصال</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا رد</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>غير مرغوب</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>تم الوصول إليه</translation>
    </message>
    <message>
        <source>voicemail</source>
        <translation>البريد الصوتي</translation>
    </message>
    <message>
        <source>wrong number</source>
        <translation>رقم خاطئ</translation>
    </message>
</context>
<context>
    <name>FollowUpLine</name>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>اتصال: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>تمّ: %1</translation>
    </message>
    <message>
        <source>overdue by %1</source>
        <translation>متأخر %1</translation>
    </message>
</context>
<context>
    <name>FollowUpMore</name>
    <message>
        <source>About</source>
        <translation>بخصوص</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>He agreed to calls with offers</source>
        <translation>وافق على مكالمات العروض</translation>
    </message>
    <message>
        <source>He asked for this call</source>
        <translation>طلب هذه المكالمة</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>In the customer's words</source>
        <translation>بكلمات العميل</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>لي</translation>
    </message>
    <message numerus="yes">
        <source>Mine, after %Ln minute(s) the team's</source>
        <translation>
            <numerusform>لي، ثم للفريق فورًا</numerusform>
            <numerusform>لي، ثم للفريق بعد دقيقة</numerusform>
            <numerusform>لي، ثم للفريق بعد دقيقتين</numerusform>
            <numerusform>لي، ثم للفريق بعد %Ln دقائق</numerusform>
            <numerusform>لي، ثم للفريق بعد %Ln دقيقة</numerusform>
            <numerusform>لي، ثم للفريق بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>None: he was not asked</source>
        <translation>لا يوجد: لم يُسأل</translation>
    </message>
    <message>
        <source>Nothing in particular</source>
        <translation>لا شيء محدد</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>الإذن</translation>
    </message>
    <message>
        <source>Task without contact</source>
        <translation>مهمة بلا تواصل</translation>
    </message>
    <message>
        <source>The team's</source>
        <translation>للفريق</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>لماذا</translation>
    </message>
</context>
<context>
    <name>FollowUpPlan</name>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>Move it there</source>
        <translation>نقله إلى هناك</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>إلغاء: %1</translation>
    </message>
    <message>
        <source>This afternoon %1</source>
        <translation>عصر اليوم %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>غدًا %1</translation>
    </message>
</context>
<context>
    <name>FollowUpsPanel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Choose another filter.</source>
        <translation>اختر مرشّحًا آخر.</translation>
    </message>
    <message>
        <source>Follow-ups you promise in a call show here.</source>
        <translation>تظهر هنا المتابعات التي تعِد بها في المكالمات.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>Looking up your follow-ups…</source>
        <translation>جارٍ تحميل متابعاتك…</translation>
    </message>
    <message>
        <source>My follow-ups</source>
        <translation>متابعاتي</translation>
    </message>
    <message>
        <source>No open follow-ups</source>
        <translation>لا توجد متابعات مفتوحة</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>%1 cannot be reached. The customer is on hold.</source>
        <translation>تعذّر الوصول إلى %1. العميل على الانتظار.</translation>
    </message>
    <message>
        <source>%1 declined. The customer is on hold.</source>
        <translation>رفض %1 المكالمة. العميل على الانتظار.</translation>
    </message>
    <message>
        <source>%1 does not answer. The customer is on hold.</source>
        <translation>%1 لا يجيب. العميل على الانتظار.</translation>
    </message>
    <message>
        <source>%1 hung up. The customer is on hold.</source>
        <translation>أنهى %1 المكالمة. العميل على الانتظار.</translation>
    </message>
    <message>
        <source>%1 is busy. The customer is on hold.</source>
        <translation>%1 مشغول. العميل على الانتظار.</translation>
    </message>
    <message>
        <source>A fault has cut the call off.</source>
        <translation>انقطعت المكالمة بسبب عطل.</translation>
    </message>
    <message>
        <source>A fault has cut the call off. %1 calls %2 back.</source>
        <translation>انقطعت المكالمة بسبب عطل. %1 يعيد الاتصال بـ %2.</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>مكتب الاتصال</translation>
    </message>
    <message>
        <source>Nothing is heard from the other side: the network seems interrupted. The call goes on.</source>
        <translation>لا يُسمع شيء من الطرف الآخر: يبدو أن الشبكة انقطعت. المكالمة مستمرة.</translation>
    </message>
    <message>
        <source>Somebody else called for the customer.</source>
        <translation>اتصل شخص آخر نيابةً عن العميل.</translation>
    </message>
    <message>
        <source>The recording is paused: what is said now is not kept.</source>
        <translation>التسجيل متوقف مؤقتًا: ما يقال الآن لا يُحفظ.</translation>
    </message>
    <message>
        <source>The sound of the call is bad: it takes long through the network.</source>
        <translation>صوت المكالمة رديء: يتأخر في الشبكة.</translation>
    </message>
    <message>
        <source>The sound of the call is bad: parts of it get lost in the network.</source>
        <translation>صوت المكالمة رديء: تضيع أجزاء منه في الشبكة.</translation>
    </message>
    <message>
        <source>The sound of the call is bad: the network is unsteady.</source>
        <translation>صوت المكالمة رديء: الشبكة غير مستقرة.</translation>
    </message>
    <message>
        <source>The telephone cannot start.</source>
        <translation>تعذّر تشغيل الهاتف.</translation>
    </message>
    <message>
        <source>The telephone does not respond. Your call goes on; please wait.</source>
        <translation>الهاتف لا يستجيب. مكالمتك مستمرة، يُرجى الانتظار.</translation>
    </message>
    <message>
        <source>The transfer did not work: the customer is still with you.</source>
        <translation>لم ينجح التحويل: العميل لا يزال معك.</translation>
    </message>
    <message>
        <source>The wrap-up time is over. What you wrote is kept as incomplete.</source>
        <translation>انتهى وقت إنهاء المكالمة. ما كتبته محفوظ على أنه غير مكتمل.</translation>
    </message>
    <message>
        <source>There is a call. End it first, then close the window.</source>
        <translation>هناك مكالمة جارية. أنهِها أولًا ثم أغلق النافذة.</translation>
    </message>
    <message>
        <source>There is no sound. Plug in the headset; the call goes on meanwhile.</source>
        <translation>لا يوجد صوت. وصِّل سماعة الرأس؛ والمكالمة مستمرة أثناء ذلك.</translation>
    </message>
</context>
<context>
    <name>FurtherControls</name>
    <message>
        <source>The recording is paused</source>
        <translation>التسجيل متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>This call is being recorded</source>
        <translation>هذه المكالمة تُسجَّل</translation>
    </message>
</context>
<context>
    <name>FurtherReasons</name>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>إزالة: %1</translation>
    </message>
    <message>
        <source>Type to search…</source>
        <translation>اكتب للبحث…</translation>
    </message>
</context>
<context>
    <name>HandoverPanel</name>
    <message>
        <source>Begin anew</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Go on from there</source>
        <translation>المتابعة من هناك</translation>
    </message>
    <message>
        <source>Put through by %1</source>
        <translation>حوّلها %1</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>لم يتم التحقق</translation>
    </message>
    <message>
        <source>script at %1</source>
        <translation>نص المكالمة عند %1</translation>
    </message>
    <message>
        <source>verified, %1 right answers</source>
        <translation>تم التحقق، الإجابات الصحيحة: %1</translation>
    </message>
</context>
<context>
    <name>HeadForm</name>
    <message>
        <source>A part, such as an objection, that others come back from</source>
        <translation>جزء، كاعتراض، يُعاد منه إلى غيره</translation>
    </message>
    <message>
        <source>A whole call</source>
        <translation>مكالمة كاملة</translation>
    </message>
    <message>
        <source>Add a reminder</source>
        <translation>إضافة تذكير</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>إضافة قاعدة</translation>
    </message>
    <message>
        <source>After how many seconds</source>
        <translation>بعد كم ثانية</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>العلامة التجارية</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>Kind of customer</source>
        <translation>نوع العميل</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Name of the script</source>
        <translation>اسم النص</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>REACHABLE FROM ANY STEP</source>
        <translation>يُوصل إليها من أي خطوة</translation>
    </message>
    <message>
        <source>REMINDERS</source>
        <translation>التذكيرات</translation>
    </message>
    <message>
        <source>Reason of the call</source>
        <translation>سبب الاتصال</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>تذكير</translation>
    </message>
    <message>
        <source>STARTS FOR CALLS WITH</source>
        <translation>يبدأ للمكالمات ذات</translation>
    </message>
    <message>
        <source>Take the reminder out</source>
        <translation>حذف التذكير</translation>
    </message>
    <message>
        <source>Until this step is read or answered</source>
        <translation>إلى أن تُقرأ هذه الخطوة أو يُجاب عنها</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>الغرض منه</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>For IT</source>
        <translation>للدعم الفني</translation>
    </message>
    <message>
        <source>For agents</source>
        <translation>للموظفين</translation>
    </message>
    <message>
        <source>For supervisors</source>
        <translation>للمشرفين</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Guides and support</source>
        <translation>الأدلة والدعم</translation>
    </message>
    <message>
        <source>It cannot be saved there. Choose another folder.</source>
        <translation>تعذّر الحفظ هناك. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>Looking at this computer…</source>
        <translation>جارٍ فحص هذا الحاسوب…</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>حفظ حزمة الدعم</translation>
    </message>
    <message>
        <source>Save the support bundle…</source>
        <translation>حفظ حزمة الدعم…</translation>
    </message>
    <message>
        <source>Saved. Send the file to your IT.</source>
        <translation>حُفظت. أرسل الملف إلى الدعم الفني.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>حزمة الدعم</translation>
    </message>
    <message>
        <source>The guide is missing: install Hatif again.</source>
        <translation>الدليل غير موجود: ثبّت هاتف من جديد.</translation>
    </message>
    <message>
        <source>This computer could not be looked at. Tell your IT.</source>
        <translation>تعذّر فحص هذا الحاسوب. أخبر الدعم الفني.</translation>
    </message>
    <message>
        <source>This is all that would be sent. Names, numbers and passwords are taken out.</source>
        <translation>هذا كل ما سيُرسل. أُزيلت منه الأسماء والأرقام وكلمات السر.</translation>
    </message>
    <message>
        <source>What the support bundle holds</source>
        <translation>ما تحويه حزمة الدعم</translation>
    </message>
</context>
<context>
    <name>HelpLine</name>
    <message>
        <source>Accepted</source>
        <translation>قبول</translation>
    </message>
    <message>
        <source>Declined…</source>
        <translation>رفض…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Next offer</source>
        <translation>العرض التالي</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Offers and articles</source>
        <translation>العروض والمقالات</translation>
    </message>
    <message>
        <source>Why the offer was declined</source>
        <translation>سبب رفض العرض</translation>
    </message>
    <message>
        <source>Why? A few words</source>
        <translation>لماذا؟ بضع كلمات</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Choose another filter, or type fewer letters.</source>
        <translation>اختر مرشّحًا آخر أو اكتب حروفًا أقل.</translation>
    </message>
    <message>
        <source>Complete the wrap-up</source>
        <translation>إكمال الإنهاء</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>وارد</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>غير مكتملة</translation>
    </message>
    <message>
        <source>Looking up your calls…</source>
        <translation>جارٍ تحميل مكالماتك…</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>فائتة</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>مكالماتي</translation>
    </message>
    <message>
        <source>Name or number…</source>
        <translation>الاسم أو الرقم…</translation>
    </message>
    <message>
        <source>No call fits</source>
        <translation>لا مكالمة مطابقة</translation>
    </message>
    <message>
        <source>No calls yet</source>
        <translation>لا مكالمات بعد</translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation>فتح العميل</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>صادر</translation>
    </message>
    <message>
        <source>Search in my calls</source>
        <translation>البحث في مكالماتي</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Your calls show here when it is back.</source>
        <translation>تظهر مكالماتك هنا عند عودتها.</translation>
    </message>
    <message>
        <source>Your calls show here, answered and missed.</source>
        <translation>تظهر مكالماتك هنا، ما أُجيب منها وما فات.</translation>
    </message>
</context>
<context>
    <name>HourChart</name>
    <message>
        <source>%1: %2 of %3 answered</source>
        <translation>%1: أُجيب %2 من %3</translation>
    </message>
    <message>
        <source>Callers an hour</source>
        <translation>المتصلون في الساعة</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Holidays and calling hours of countries come with Hatif; lawyers must confirm them.</source>
        <translation>العطل وساعات الاتصال في كل بلد تأتي مع هاتف، ويجب أن يؤكدها القانونيون.</translation>
    </message>
    <message>
        <source>Hours of their own, not those of the brand or the country</source>
        <translation>ساعات خاصة بهم، لا ساعات العلامة التجارية أو البلد</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep what you have changed first.</source>
        <translation>احفظ ما غيّرته أولاً.</translation>
    </message>
    <message>
        <source>Kept. It holds for promises and calls from now on.</source>
        <translation>حُفظ. يسري على الوعود والمكالمات من الآن.</translation>
    </message>
    <message>
        <source>Other hours in Ramadan</source>
        <translation>ساعات أخرى في رمضان</translation>
    </message>
    <message>
        <source>Whose hours</source>
        <translation>ساعات مَن</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>ساعات العمل</translation>
    </message>
</context>
<context>
    <name>HoursFlow</name>
    <message>
        <source>The database did not answer. What you typed is still here: try again.</source>
        <translation>لم تُجب قاعدة البيانات. ما كتبته ما زال هنا: حاول مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln have a number that somebody has already; see the duplicates.</source>
        <translation>
            <numerusform>لا أحد له رقم عميل آخر.</numerusform>
            <numerusform>واحد له رقم عميل آخر؛ انظر المكرّرين.</numerusform>
            <numerusform>اثنان لهما رقم عميل آخر؛ انظر المكرّرين.</numerusform>
            <numerusform>%Ln لهم أرقام عملاء آخرين؛ انظر المكرّرين.</numerusform>
            <numerusform>%Ln لهم أرقام عملاء آخرين؛ انظر المكرّرين.</numerusform>
            <numerusform>%Ln لهم أرقام عملاء آخرين؛ انظر المكرّرين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) left out.</source>
        <translation>
            <numerusform>لم يُترك أي سطر.</numerusform>
            <numerusform>تُرك سطر واحد.</numerusform>
            <numerusform>تُرك سطران.</numerusform>
            <numerusform>تُركت %Ln أسطر.</numerusform>
            <numerusform>تُرك %Ln سطرًا.</numerusform>
            <numerusform>تُرك %Ln سطر.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) read</source>
        <translation>
            <numerusform>لم يُقرأ أي سطر</numerusform>
            <numerusform>قُرئ سطر واحد</numerusform>
            <numerusform>قُرئ سطران</numerusform>
            <numerusform>قُرئت %Ln أسطر</numerusform>
            <numerusform>قُرئ %Ln سطرًا</numerusform>
            <numerusform>قُرئ %Ln سطر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken in.</source>
        <translation>
            <numerusform>لم يُستورد أحد.</numerusform>
            <numerusform>استُورد عميل واحد.</numerusform>
            <numerusform>استُورد عميلان.</numerusform>
            <numerusform>استُورد %Ln عملاء.</numerusform>
            <numerusform>استُورد %Ln عميلًا.</numerusform>
            <numerusform>استُورد %Ln عميل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>لا أحد كان موجودًا.</numerusform>
            <numerusform>واحد كان موجودًا.</numerusform>
            <numerusform>اثنان كانا موجودين.</numerusform>
            <numerusform>%Ln كانوا موجودين.</numerusform>
            <numerusform>%Ln كانوا موجودين.</numerusform>
            <numerusform>%Ln كانوا موجودين.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would be taken in.</source>
        <translation>
            <numerusform>لن يُستورد أحد.</numerusform>
            <numerusform>سيُستورد عميل واحد.</numerusform>
            <numerusform>سيُستورد عميلان.</numerusform>
            <numerusform>سيُستورد %Ln عملاء.</numerusform>
            <numerusform>سيُستورد %Ln عميلًا.</numerusform>
            <numerusform>سيُستورد %Ln عميل.</numerusform>
        </translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>CSV, Excel (.xlsx) or vCard</source>
        <translation>جدول نصي أو ملف إكسل أو بطاقات هاتف</translation>
    </message>
    <message>
        <source>Cards of a telephone book</source>
        <translation>بطاقات دفتر هاتف</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Choose a list of customers</source>
        <translation>اختر قائمة عملاء</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Encoding: found out</source>
        <translation>الترميز: تلقائي</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation>استيراد العملاء</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>السطر %1: %2</translation>
    </message>
    <message>
        <source>Lists of customers</source>
        <translation>قوائم العملاء</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>جارٍ فحص الملف…</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>فتح التقرير</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدّم</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>ورقة العمل</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Stopped. What was taken in stays; importing the file again goes on from there.</source>
        <translation>توقّف الاستيراد. ما أُخذ يبقى؛ واستيراد الملف ثانيةً يكمل من هناك.</translation>
    </message>
    <message>
        <source>The file cannot be taken in: %1</source>
        <translation>تعذّر استيراد الملف: %1</translation>
    </message>
    <message>
        <source>The first line names the columns</source>
        <translation>السطر الأول أسماء الأعمدة</translation>
    </message>
    <message>
        <source>They need no columns; import them at once.</source>
        <translation>لا تحتاج إلى أعمدة؛ استوردها مباشرة.</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>تجربة أولًا</translation>
    </message>
    <message>
        <source>You see what its columns hold before anything is taken in.</source>
        <translation>ترى محتوى أعمدتها قبل أن يُؤخذ منها شيء.</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln line(s)</source>
        <translation>
            <numerusform>بلا أسطر</numerusform>
            <numerusform>سطر واحد تقريبًا</numerusform>
            <numerusform>سطران تقريبًا</numerusform>
            <numerusform>%Ln أسطر تقريبًا</numerusform>
            <numerusform>%Ln سطرًا تقريبًا</numerusform>
            <numerusform>%Ln سطر تقريبًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IncomingPanel</name>
    <message>
        <source>%1 where he is</source>
        <translation>الوقت عنده %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln call(s) in the last 7 days</source>
        <translation>
            <numerusform>لا مكالمات في آخر ٧ أيام</numerusform>
            <numerusform>مكالمة واحدة في آخر ٧ أيام</numerusform>
            <numerusform>مكالمتان في آخر ٧ أيام</numerusform>
            <numerusform>%Ln مكالمات في آخر ٧ أيام</numerusform>
            <numerusform>%Ln مكالمة في آخر ٧ أيام</numerusform>
            <numerusform>%Ln مكالمة في آخر ٧ أيام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more call(s) waiting</source>
        <translation>
            <numerusform>لا مكالمات أخرى</numerusform>
            <numerusform>مكالمة أخرى تنتظر</numerusform>
            <numerusform>مكالمتان أخريان تنتظران</numerusform>
            <numerusform>%Ln مكالمات أخرى تنتظر</numerusform>
            <numerusform>%Ln مكالمة أخرى تنتظر</numerusform>
            <numerusform>%Ln مكالمة أخرى تنتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>ردّ</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>من اختيارك</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Hold and answer</source>
        <translation>تعليق وردّ</translation>
    </message>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
    <message>
        <source>Incoming call: %1. %2</source>
        <translation>مكالمة واردة: %1. %2</translation>
    </message>
    <message>
        <source>Looking up the caller…</source>
        <translation>جارٍ البحث عن المتصل…</translation>
    </message>
    <message>
        <source>No customer has this number</source>
        <translation>لا يوجد عميل بهذا الرقم</translation>
    </message>
    <message>
        <source>Shared number</source>
        <translation>رقم مشترك</translation>
    </message>
    <message>
        <source>The caller withholds the number</source>
        <translation>المتصل يحجب رقمه</translation>
    </message>
    <message>
        <source>The customer can be found later</source>
        <translation>يمكن تحديد العميل لاحقًا</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>This number is blocked</source>
        <translation>هذا الرقم محظور</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>عميل مميّز</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>من المتصل؟</translation>
    </message>
    <message>
        <source>You can find or add the customer after answering</source>
        <translation>يمكنك البحث عن العميل أو إضافته بعد الردّ</translation>
    </message>
    <message>
        <source>calls for %1</source>
        <translation>محوّلة من %1</translation>
    </message>
</context>
<context>
    <name>IncompleteDialog</name>
    <message>
        <source>Before you sign out: these wrap-ups are not complete.</source>
        <translation>قبل الخروج: هذه المكالمات لم يكتمل إنهاؤها.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>إكمال</translation>
    </message>
    <message>
        <source>Incomplete wrap-ups</source>
        <translation>مكالمات لم تُستكمل</translation>
    </message>
    <message>
        <source>Looking up what waits…</source>
        <translation>جارٍ البحث عمّا ينتظر…</translation>
    </message>
    <message>
        <source>My incomplete wrap-ups</source>
        <translation>مكالماتي غير المستكملة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>Note of the call</source>
        <translation>ملاحظة المكالمة</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>لا شيء ينتظر</translation>
    </message>
    <message>
        <source>Sign out anyway</source>
        <translation>خروج على أي حال</translation>
    </message>
    <message>
        <source>The team's incomplete wrap-ups</source>
        <translation>مكالمات الفريق غير المستكملة</translation>
    </message>
    <message>
        <source>Withheld number</source>
        <translation>رقم محجوب</translation>
    </message>
    <message>
        <source>Wrap-ups that run out of time show here.</source>
        <translation>تظهر هنا المكالمات التي انتهى وقت إنهائها.</translation>
    </message>
</context>
<context>
    <name>IncompleteFlow</name>
    <message numerus="yes">
        <source>%Ln wrap-up(s) to complete</source>
        <translation>
            <numerusform>لا مكالمات تنتظر الإكمال</numerusform>
            <numerusform>مكالمة واحدة تنتظر الإكمال</numerusform>
            <numerusform>مكالمتان تنتظران الإكمال</numerusform>
            <numerusform>%Ln مكالمات تنتظر الإكمال</numerusform>
            <numerusform>%Ln مكالمة تنتظر الإكمال</numerusform>
            <numerusform>%Ln مكالمة تنتظر الإكمال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptPromises</name>
    <message>
        <source>Promised before</source>
        <translation>وُعد بها سابقًا</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>تمّت</translation>
    </message>
    <message>
        <source>Settled by this call: %1</source>
        <translation>تمّت بهذه المكالمة: %1</translation>
    </message>
    <message>
        <source>What is not marked stays open; a callback is tried again.</source>
        <translation>ما لم يُحدَّد يبقى مفتوحًا، وتُعاد محاولة الاتصال.</translation>
    </message>
</context>
<context>
    <name>KeyChoice</name>
    <message>
        <source>Every field or the script needs this key. Choose another one.</source>
        <translation>تحتاج الحقول أو النص الإرشادي إلى هذا المفتاح. اختر غيره.</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>اضغط المفتاح الجديد</translation>
    </message>
    <message>
        <source>This key is for “%1” already. Give that another key first.</source>
        <translation>هذا المفتاح مخصّص من قبل لعمل «%1». أعطِ ذلك العمل مفتاحًا آخر أولًا.</translation>
    </message>
    <message>
        <source>This key is needed for typing. Use an F key, or Ctrl or Alt with another key.</source>
        <translation>هذا المفتاح لازم للكتابة. استعمل أحد مفاتيح F، أو Ctrl أو Alt مع مفتاح آخر.</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>استعمال هذا المفتاح</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>المفتاح المعتاد</translation>
    </message>
    <message>
        <source>What the key is for</source>
        <translation>عمل المفتاح</translation>
    </message>
</context>
<context>
    <name>KeypadDialog</name>
    <message>
        <source>Hash</source>
        <translation>مربع</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>لوحة الأرقام</translation>
    </message>
    <message>
        <source>Keys pressed</source>
        <translation>المفاتيح المضغوطة</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>نجمة</translation>
    </message>
</context>
<context>
    <name>KnowledgeFlow</name>
    <message>
        <source>Choose the customer first, then send the article.</source>
        <translation>اختر العميل أولًا، ثم أرسل المقالة.</translation>
    </message>
    <message>
        <source>The article is in the notes.</source>
        <translation>المقالة في الملاحظات.</translation>
    </message>
    <message>
        <source>The article is kept.</source>
        <translation>حُفظت المقالة.</translation>
    </message>
    <message>
        <source>There is no such article yet. It is listed for those who write.</source>
        <translation>لا توجد هذه المقالة بعد. أُدرجت لمن يكتبون المقالات.</translation>
    </message>
</context>
<context>
    <name>KnowledgeProblems</name>
    <message>
        <source>A mail server elsewhere is reached over STARTTLS or TLS only. Ask a supervisor.</source>
        <translation>لا يُوصل إلى خادم بريد بعيد إلا بحماية STARTTLS أو TLS. اسأل المشرف.</translation>
    </message>
    <message>
        <source>Another one has this key already. Choose another key.</source>
        <translation>هذا المفتاح مستخدم. اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>Choose an outcome.</source>
        <translation>اختر نتيجة.</translation>
    </message>
    <message>
        <source>In each language write both a title and a text, or neither.</source>
        <translation>اكتب في كل لغة عنوانًا ونصًا معًا، أو لا شيء.</translation>
    </message>
    <message>
        <source>Say why the customer declined.</source>
        <translation>اذكر سبب رفض العميل.</translation>
    </message>
    <message>
        <source>The database cannot be reached now. What you typed stays here; try again in a moment.</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات الآن. ما كتبته باقٍ هنا؛ أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The end must be later than the beginning.</source>
        <translation>يجب أن تكون النهاية بعد البداية.</translation>
    </message>
    <message>
        <source>The key is made of small Latin letters, digits and “_”, and begins with a letter.</source>
        <translation>يتكوّن المفتاح من حروف لاتينية صغيرة وأرقام و“_”، ويبدأ بحرف.</translation>
    </message>
    <message>
        <source>The mail server cannot be reached, or does not take the letter. Try again later.</source>
        <translation>تعذّر الوصول إلى خادم البريد، أو لم يقبل الرسالة. أعد المحاولة لاحقًا.</translation>
    </message>
    <message>
        <source>The mail server does not let Hatif in: its password is missing or wrong.</source>
        <translation>خادم البريد لا يسمح لهاتف بالدخول: كلمة المرور ناقصة أو خاطئة.</translation>
    </message>
    <message>
        <source>The mail server does not take this address. Check it with the customer.</source>
        <translation>خادم البريد لا يقبل هذا العنوان. تأكد منه مع العميل.</translation>
    </message>
    <message>
        <source>This is no e-mail address. Check it with the customer.</source>
        <translation>هذا ليس عنوان بريد إلكتروني. تأكد منه مع العميل.</translation>
    </message>
    <message>
        <source>This is too long. Make two of it.</source>
        <translation>هذا طويل جدًا. اجعله اثنين.</translation>
    </message>
    <message>
        <source>This moment is still to come. Choose an earlier one.</source>
        <translation>هذا الوقت لم يأتِ بعد. اختر وقتًا أسبق.</translation>
    </message>
    <message>
        <source>This outcome needs a follow-up: choose when.</source>
        <translation>هذه النتيجة تحتاج إلى متابعة: اختر موعدها.</translation>
    </message>
    <message>
        <source>This outcome needs a note.</source>
        <translation>هذه النتيجة تحتاج إلى ملاحظة.</translation>
    </message>
    <message>
        <source>Write a title in one language at least.</source>
        <translation>اكتب عنوانًا بلغة واحدة على الأقل.</translation>
    </message>
</context>
<context>
    <name>Landings</name>
    <message>
        <source>It cannot be promised.</source>
        <translation>لا يمكن الوعد به.</translation>
    </message>
    <message>
        <source>It would be: %1.</source>
        <translation>سيكون: %1.</translation>
    </message>
    <message>
        <source>The number and the address show different times: also %1.</source>
        <translation>الرقم والعنوان في توقيتين مختلفين: أيضًا %1.</translation>
    </message>
    <message>
        <source>The team has already promised enough for this hour.</source>
        <translation>وعد الفريق بما يكفي لهذه الساعة.</translation>
    </message>
    <message>
        <source>Where the customer is: %1.</source>
        <translation>عند العميل: %1.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>أقل من يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>أقل من ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>Tomorrow %1</source>
        <translation>غدًا %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <translation>أمس %1</translation>
    </message>
</context>
<context>
    <name>LeadMenu</name>
    <message>
        <source>Alerts…</source>
        <translation>التنبيهات…</translation>
    </message>
    <message>
        <source>Rests…</source>
        <translation>الراحة…</translation>
    </message>
    <message>
        <source>Shifts…</source>
        <translation>الدوام…</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>A call is waiting: go on to answer it.</source>
        <translation>مكالمة تنتظر: تابع للرد عليها.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفلة</translation>
    </message>
    <message>
        <source>Nobody has been here for a while. What you wrote is kept.</source>
        <translation>لم يكن أحد هنا منذ فترة. ما كتبته محفوظ.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>This is not the password. Try again.</source>
        <translation>كلمة المرور غير صحيحة. حاول مرة أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords: %Ln second(s) to wait.</source>
        <translation>
            <numerusform>كلمات مرور خاطئة كثيرة: يمكنك المحاولة الآن.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر ثانية واحدة.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر ثانيتين.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر %Ln ثوانٍ.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر %Ln ثانية.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Your call goes on.</source>
        <translation>مكالمتك مستمرة.</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>It is kept in the system's keyring.</source>
        <translation>تُحفظ في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Mail and orders</source>
        <translation>البريد والطلبات</translation>
    </message>
    <message>
        <source>Password at the mail server</source>
        <translation>كلمة المرور لدى خادم البريد</translation>
    </message>
    <message>
        <source>Saved in the system's keyring.</source>
        <translation>حُفظت في حلقة مفاتيح النظام.</translation>
    </message>
    <message>
        <source>Secret for orders</source>
        <translation>السر لنظام الطلبات</translation>
    </message>
    <message>
        <source>The keyring did not take it: it is known until Hatif is closed.</source>
        <translation>لم تقبلها حلقة المفاتيح: تبقى معروفة حتى إغلاق هاتف.</translation>
    </message>
    <message>
        <source>Type a new one to change it</source>
        <translation>اكتب جديدة لتغييرها</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Hatif</source>
        <translation>هاتف</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>%1 is now part of %2</source>
        <translation>%1 صار جزءًا من %2</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 بدلًا من %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) move: calls, numbers, cases and all the rest.</source>
        <translation>
            <numerusform>لا ينتقل شيء.</numerusform>
            <numerusform>ينتقل سجل واحد: مكالمات وأرقام وحالات وكل ما سواها.</numerusform>
            <numerusform>ينتقل سجلان: مكالمات وأرقام وحالات وكل ما سواها.</numerusform>
            <numerusform>تنتقل %Ln سجلات: مكالمات وأرقام وحالات وكل ما سواها.</numerusform>
            <numerusform>ينتقل %Ln سجلًا: مكالمات وأرقام وحالات وكل ما سواها.</numerusform>
            <numerusform>ينتقل %Ln سجل: مكالمات وأرقام وحالات وكل ما سواها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers who look alike</source>
        <translation>عملاء متشابهون</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>المكرّرون</translation>
    </message>
    <message>
        <source>Goes into the other</source>
        <translation>يُدمج في الآخر</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>جارٍ البحث عن المكرّرين…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>No duplicates found</source>
        <translation>لا يوجد مكرّرون</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>ليسا الشخص نفسه</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>Take from the one who goes:</source>
        <translation>ما يؤخذ من المدموج:</translation>
    </message>
    <message>
        <source>Turn round</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Ask for an acknowledgement</source>
        <translation>طلب تأكيد القراءة</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>الجميع</translation>
    </message>
    <message>
        <source>Everybody has read it.</source>
        <translation>قرأها الجميع.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Not read yet: %1</source>
        <translation>لم يقرأها بعد: %1</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Sent lately</source>
        <translation>أُرسلت مؤخرًا</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>تُعرض لمدة</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>سحب الرسالة</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>What the agents shall read…</source>
        <translation>ما سيقرؤه الموظفون…</translation>
    </message>
    <message>
        <source>Write what the agents shall read.</source>
        <translation>اكتب ما سيقرؤه الموظفون.</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Nothing has been said yet.</source>
        <translation>لا رسائل بعد.</translation>
    </message>
</context>
<context>
    <name>MicrophoneCheck</name>
    <message>
        <source>Hardly anything was heard. Is it the right microphone, and is it not muted?</source>
        <translation>لم يُسمع شيء يُذكر. هل هذا هو الميكروفون الصحيح، وهل هو غير مكتوم؟</translation>
    </message>
    <message>
        <source>It cannot be tested now. End the call first, or plug in the headset.</source>
        <translation>لا يمكن الاختبار الآن. أنهِ المكالمة أولًا، أو صِل سماعة الرأس.</translation>
    </message>
    <message>
        <source>Level of the microphone</source>
        <translation>مستوى صوت الميكروفون</translation>
    </message>
    <message>
        <source>Say something…</source>
        <translation>قل شيئًا…</translation>
    </message>
    <message>
        <source>Test the microphone</source>
        <translation>اختبار الميكروفون</translation>
    </message>
    <message>
        <source>The microphone works.</source>
        <translation>الميكروفون يعمل.</translation>
    </message>
    <message>
        <source>This is what was heard.</source>
        <translation>هذا ما سُمع.</translation>
    </message>
</context>
<context>
    <name>MiniPanel</name>
    <message>
        <source>Call</source>
        <translation>مكالمة</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Give the view a name.</source>
        <translation>اكتب اسمًا للعرض.</translation>
    </message>
    <message>
        <source>Late in Billing</source>
        <translation>المتأخرون في الفوترة</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>اسم العرض</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>حفظ هذا العرض</translation>
    </message>
</context>
<context>
    <name>NewCustomerForm</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Note for whoever answers next</source>
        <translation>ملاحظة لمن يردّ في المرة القادمة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Type a name, in either script.</source>
        <translation>اكتب الاسم بالعربية أو باللاتينية.</translation>
    </message>
</context>
<context>
    <name>NewDialog</name>
    <message>
        <source>Arabic name</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Give it a name in both languages.</source>
        <translation>اكتب الاسم باللغتين.</translation>
    </message>
    <message>
        <source>Kind of step</source>
        <translation>نوع الخطوة</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>نص جديد</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>خطوة جديدة</translation>
    </message>
</context>
<context>
    <name>NextCallPanel</name>
    <message>
        <source>A VIP to whom a promise is overdue</source>
        <translation>عميل مميّز فات موعد الوفاء بوعده</translation>
    </message>
    <message>
        <source>A caller who withholds his number</source>
        <translation>متصل يحجب رقمه</translation>
    </message>
    <message>
        <source>A customer with a number of his own</source>
        <translation>عميل له رقم خاص به</translation>
    </message>
    <message>
        <source>A number nobody knows</source>
        <translation>رقم غير معروف</translation>
    </message>
    <message>
        <source>A number that several people share</source>
        <translation>رقم يشترك فيه عدة أشخاص</translation>
    </message>
    <message>
        <source>Next call</source>
        <translation>المكالمة التالية</translation>
    </message>
    <message>
        <source>Practice: a simulated customer calls, with sound</source>
        <translation>تدريب: عميل تجريبي يتصل بصوت حقيقي</translation>
    </message>
    <message>
        <source>The next customer is getting ready…</source>
        <translation>العميل التالي يستعد…</translation>
    </message>
</context>
<context>
    <name>NoteFind</name>
    <message>
        <source>Close the search</source>
        <translation>إغلاق البحث</translation>
    </message>
    <message>
        <source>Find in the note</source>
        <translation>بحث في الملاحظة</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>غير موجود</translation>
    </message>
</context>
<context>
    <name>NoteFlow</name>
    <message>
        <source>The database cannot be reached now.</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات الآن.</translation>
    </message>
    <message>
        <source>The note could not be pinned now.</source>
        <translation>تعذّر تثبيت الملاحظة الآن.</translation>
    </message>
</context>
<context>
    <name>NoteTools</name>
    <message>
        <source>Find in the note</source>
        <translation>بحث في الملاحظة</translation>
    </message>
    <message>
        <source>Insert the time</source>
        <translation>إدراج الوقت</translation>
    </message>
    <message>
        <source>Insert: %1</source>
        <translation>إدراج: %1</translation>
    </message>
    <message>
        <source>Pin to the customer what is marked, or the whole note</source>
        <translation>تثبيت المحدّد، أو الملاحظة كلها، على العميل</translation>
    </message>
    <message>
        <source>Take a card number while nobody records</source>
        <translation>أخذ رقم بطاقة دون أن يسجّله أحد</translation>
    </message>
    <message>
        <source>Write ready-made phrases</source>
        <translation>كتابة العبارات الجاهزة</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>%1 hidden. It must not be kept in notes.</source>
        <translation>أُخفي %1. لا يجوز حفظه في الملاحظات.</translation>
    </message>
    <message>
        <source>/callback</source>
        <translation>/معاودة</translation>
    </message>
    <message>
        <source>/refund</source>
        <translation>/استرداد</translation>
    </message>
    <message>
        <source>/verified</source>
        <translation>/تحقق</translation>
    </message>
    <message>
        <source>Asked for a refund.</source>
        <translation>طلب استرداد المبلغ.</translation>
    </message>
    <message>
        <source>Call notes</source>
        <translation>ملاحظات المكالمة</translation>
    </message>
    <message>
        <source>Card code</source>
        <translation>رمز أمان البطاقة</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>رقم البطاقة</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>رقم الآيبان</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>رقم الهوية</translation>
    </message>
    <message>
        <source>Identity verified.</source>
        <translation>تم التحقق من الهوية.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Notes belong to a call: they open with the next one.</source>
        <translation>الملاحظات تخصّ مكالمة: تُفتح مع المكالمة القادمة.</translation>
    </message>
    <message>
        <source>Promised to call back.</source>
        <translation>وُعِد بمعاودة الاتصال.</translation>
    </message>
    <message>
        <source>Ready-made phrases</source>
        <translation>العبارات الجاهزة</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ %1</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Type notes… use / for snippets</source>
        <translation>اكتب الملاحظات… واستخدم / للعبارات الجاهزة</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>لا شيء آخر</numerusform>
            <numerusform>رسالة أخرى</numerusform>
            <numerusform>رسالتان أخريان</numerusform>
            <numerusform>%Ln رسائل أخرى</numerusform>
            <numerusform>%Ln رسالة أخرى</numerusform>
            <numerusform>%Ln رسالة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>It is left as it is: restore a backup, or choose another file in the settings.</source>
        <translation>تُرك كما هو: استعد نسخة احتياطية، أو اختر ملفًا آخر من الإعدادات.</translation>
    </message>
    <message>
        <source>Nothing may be kept here without encryption, and there is no keyring. Tell your IT.</source>
        <translation>لا يُسمح بحفظ شيء هنا دون تشفير، ولا توجد حافظة مفاتيح. أبلغ قسم تقنية المعلومات.</translation>
    </message>
    <message>
        <source>Something went wrong. Your work is kept; please report this.</source>
        <translation>حدث خطأ. عملك محفوظ، يُرجى الإبلاغ عن ذلك.</translation>
    </message>
    <message>
        <source>That call is already over.</source>
        <translation>هذه المكالمة انتهت بالفعل.</translation>
    </message>
    <message>
        <source>That could not be used. Please check it.</source>
        <translation>لا يمكن استخدام ذلك. يُرجى التحقق منه.</translation>
    </message>
    <message>
        <source>That is not possible in this moment of the call.</source>
        <translation>هذا غير ممكن في هذه اللحظة من المكالمة.</translation>
    </message>
    <message>
        <source>The PBX's address or extension cannot be used. Please check the settings.</source>
        <translation>عنوان السنترال أو الرقم الداخلي غير صالح. راجع الإعدادات.</translation>
    </message>
    <message>
        <source>The database file is damaged, or is not a database of Hatif.</source>
        <translation>ملف قاعدة البيانات تالف، أو ليس قاعدة بيانات لهاتف.</translation>
    </message>
    <message>
        <source>The database is encrypted and its key is not in the keyring. Tell whoever looks after it.</source>
        <translation>قاعدة البيانات مشفّرة ومفتاحها ليس في حافظة المفاتيح. أبلغ المسؤول عنها.</translation>
    </message>
    <message>
        <source>The database is encrypted and the keyring is locked. Unlock it.</source>
        <translation>قاعدة البيانات مشفّرة وحافظة المفاتيح مقفلة. افتح الحافظة.</translation>
    </message>
    <message>
        <source>The database is not available. Your work is kept on this computer.</source>
        <translation>قاعدة البيانات غير متاحة. عملك محفوظ على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The file of authorities is not there. Please check the telephone's settings.</source>
        <translation>ملف الجهات الموثوقة غير موجود. راجع إعدادات الهاتف.</translation>
    </message>
    <message>
        <source>The network does not answer.</source>
        <translation>الشبكة لا تستجيب.</translation>
    </message>
    <message>
        <source>The telephone cannot do this.</source>
        <translation>الهاتف لا يستطيع ذلك.</translation>
    </message>
    <message>
        <source>The telephone could not do this. Please try again.</source>
        <translation>لم يتمكن الهاتف من ذلك. يُرجى المحاولة مرة أخرى.</translation>
    </message>
    <message>
        <source>There is no sound device.</source>
        <translation>لا يوجد جهاز صوت.</translation>
    </message>
    <message>
        <source>This number cannot be called. Please check it.</source>
        <translation>لا يمكن الاتصال بهذا الرقم. يُرجى التحقق منه.</translation>
    </message>
    <message>
        <source>This telephone cannot encrypt safely, so it did not sign in at the PBX.</source>
        <translation>لا يستطيع هذا الهاتف التشفير بأمان، فلم يسجّل الدخول إلى السنترال.</translation>
    </message>
    <message>
        <source>Your work is kept on this computer.</source>
        <translation>عملك محفوظ على هذا الجهاز.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Incoming call</source>
        <translation>مكالمة واردة</translation>
    </message>
</context>
<context>
    <name>NumberEditorLine</name>
    <message>
        <source>A family's or a switchboard's: it does not say who calls.</source>
        <translation>رقم عائلة أو مقسم: لا يدل على المتصل.</translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation>نوع الرقم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>مشترك</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>From %1 to %2.</source>
        <translation>من %1 إلى %2.</translation>
    </message>
</context>
<context>
    <name>NumberOffer</name>
    <message>
        <source>%1 is known by this number from now on.</source>
        <translation>صار %1 معروفًا بهذا الرقم.</translation>
    </message>
    <message>
        <source>%1 is not known by this number.</source>
        <translation>هذا الرقم غير مسجّل لدى %1.</translation>
    </message>
    <message>
        <source>It is his number</source>
        <translation>الرقم للعميل</translation>
    </message>
    <message>
        <source>Somebody calls for him</source>
        <translation>يتصل شخص نيابةً عنه</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>OfferEditorDialog</name>
    <message>
        <source>%1 · %2 of %3 accepted</source>
        <translation>%1 · قُبل %2 من %3</translation>
    </message>
    <message>
        <source>Arabic title</source>
        <translation>العنوان العربي</translation>
    </message>
    <message>
        <source>As often as it fits</source>
        <translation>كلما ناسب</translation>
    </message>
    <message>
        <source>English title</source>
        <translation>العنوان الإنجليزي</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Keep what you have typed first, or take it back.</source>
        <translation>احفظ ما كتبته أولًا أو تراجع عنه.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>New offer</source>
        <translation>عرض جديد</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Place in the order</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>This rule cannot be read: %1. Write it as: %2</source>
        <translation>تعذّرت قراءة القاعدة: %1. اكتبها بالصيغة: %2</translation>
    </message>
    <message>
        <source>Times for one customer</source>
        <translation>المرات للعميل الواحد</translation>
    </message>
    <message>
        <source>To whom it fits</source>
        <translation>لمن يناسب</translation>
    </message>
    <message>
        <source>To whom it fits, one rule a line; all must hold. Known:</source>
        <translation>لمن يناسب: قاعدة في كل سطر، وتنطبق كلها. المعروف:</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>What is said in Arabic</source>
        <translation>ما يُقال بالعربية</translation>
    </message>
    <message>
        <source>What is said in English</source>
        <translation>ما يُقال بالإنجليزية</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>خلال أيام</translation>
    </message>
</context>
<context>
    <name>OfferEditorFlow</name>
    <message>
        <source>The offer is kept.</source>
        <translation>حُفظ العرض.</translation>
    </message>
</context>
<context>
    <name>OfferFlow</name>
    <message>
        <source>The customer's answer is kept on this computer.</source>
        <translation>حُفظ رد العميل على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The customer's answer is kept.</source>
        <translation>حُفظ رد العميل.</translation>
    </message>
</context>
<context>
    <name>OrderDialog</name>
    <message>
        <source>Another state for %1</source>
        <translation>حالة أخرى للموظف %1</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Change the state</source>
        <translation>تغيير الحالة</translation>
    </message>
    <message>
        <source>Finish it</source>
        <translation>إتمامه</translation>
    </message>
    <message>
        <source>Finish the wrap-up of %1</source>
        <translation>إتمام إنهاء مكالمة %1</translation>
    </message>
    <message>
        <source>He is busy: it comes after the call and its wrap-up.</source>
        <translation>هو مشغول: تسري بعد المكالمة وإنهائها.</translation>
    </message>
    <message>
        <source>It comes at once.</source>
        <translation>تسري فورًا.</translation>
    </message>
    <message>
        <source>Many callers wait in Billing</source>
        <translation>كثيرون ينتظرون في الفوترة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>What the agent has written is kept as incomplete, and he becomes free.</source>
        <translation>يُحفظ ما كتبه الموظف على أنه غير مكتمل، ويصبح متاحًا.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why? The agent reads it, and it is kept on record.</source>
        <translation>السبب؟ سيقرؤه الموظف ويُحفظ في السجل.</translation>
    </message>
    <message>
        <source>Write why: the agent is told nothing without a reason.</source>
        <translation>اكتب السبب: لا يُبلَّغ الموظف بشيء دون سبب.</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>As</source>
        <translation>بصيغة</translation>
    </message>
    <message>
        <source>Choose the folder the report is written to.</source>
        <translation>اختر المجلد الذي يُكتب فيه التقرير.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>عن</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>Where reports are written to</source>
        <translation>مجلد التقارير</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>يُكتب</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>each month</source>
        <translation>كل شهر</translation>
    </message>
    <message>
        <source>each week</source>
        <translation>كل أسبوع</translation>
    </message>
</context>
<context>
    <name>OrdersDialog</name>
    <message>
        <source>A new order</source>
        <translation>جدولة جديدة</translation>
    </message>
    <message>
        <source>Add the order</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>No report is ordered yet.</source>
        <translation>لا توجد تقارير مجدولة بعد.</translation>
    </message>
    <message>
        <source>Ordered reports</source>
        <translation>التقارير المجدولة</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Reports written by themselves</source>
        <translation>التقارير المجدولة</translation>
    </message>
    <message>
        <source>They are written while this desk is open, each once. Without a desk your IT can have a computer do it.</source>
        <translation>تُكتب ما دام البرنامج مفتوحًا، كل تقرير مرة واحدة. ويمكن لتقنية المعلومات جعل حاسوب يكتبها دونه.</translation>
    </message>
    <message>
        <source>To the folder %1</source>
        <translation>إلى المجلد %1</translation>
    </message>
</context>
<context>
    <name>OtherCalls</name>
    <message>
        <source>Calling</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Go to the call with %1</source>
        <translation>الانتقال إلى مكالمة %1</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>قيد التعليق</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
</context>
<context>
    <name>OverviewFlow</name>
    <message>
        <source>%1 is told, with your reason.</source>
        <translation>أُبلغ %1 مع السبب الذي كتبته.</translation>
    </message>
    <message>
        <source>A colleague was quicker and is already there.</source>
        <translation>سبقك زميل وهو معه الآن.</translation>
    </message>
    <message>
        <source>Callers who wait</source>
        <translation>المتصلون المنتظرون</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>مكالمات اليوم</translation>
    </message>
</context>
<context>
    <name>OverviewPlace</name>
    <message>
        <source>Team overview</source>
        <translation>نظرة على الفريق</translation>
    </message>
</context>
<context>
    <name>OverviewRoom</name>
    <message numerus="yes">
        <source>%Ln agent(s)</source>
        <translation>
            <numerusform>لا موظفين</numerusform>
            <numerusform>موظف واحد</numerusform>
            <numerusform>موظفان</numerusform>
            <numerusform>%Ln موظفين</numerusform>
            <numerusform>%Ln موظفًا</numerusform>
            <numerusform>%Ln موظف</numerusform>
        </translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Callers an hour</source>
        <translation>المتصلون في الساعة</translation>
    </message>
    <message>
        <source>Calls handled in each of the last eight hours</source>
        <translation>المكالمات المُنجَزة في كل ساعة من الساعات الثماني الأخيرة</translation>
    </message>
    <message>
        <source>Choose another filter.</source>
        <translation>اختر مرشّحًا آخر.</translation>
    </message>
    <message>
        <source>Looking up the floor…</source>
        <translation>جارٍ تحميل نظرة الفريق…</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج انتباهًا</translation>
    </message>
    <message>
        <source>No agent fits</source>
        <translation>لا موظف مطابق</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>filled: answered · light: offered</source>
        <translation>داكن: مُجابة · فاتح: واصلة</translation>
    </message>
</context>
<context>
    <name>OwnPasswordDialog</name>
    <message numerus="yes">
        <source>At least %Ln character(s).</source>
        <translation>
            <numerusform>بأي عدد من الأحرف.</numerusform>
            <numerusform>حرف واحد على الأقل.</numerusform>
            <numerusform>حرفان على الأقل.</numerusform>
            <numerusform>%Ln أحرف على الأقل.</numerusform>
            <numerusform>%Ln حرفاً على الأقل.</numerusform>
            <numerusform>%Ln حرف على الأقل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation>جارٍ التغيير…</translation>
    </message>
    <message>
        <source>Leave both empty to be asked for none any more.</source>
        <translation>اترك الحقلين فارغين كي لا تُطلب منك كلمة مرور.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>كلمة المرور الجديدة مرة أخرى</translation>
    </message>
    <message>
        <source>Password of now</source>
        <translation>كلمة المرور الحالية</translation>
    </message>
    <message>
        <source>The two are not the same. Type the new one again.</source>
        <translation>الكلمتان غير متطابقتين. اكتب الجديدة مرة أخرى.</translation>
    </message>
    <message>
        <source>This is not your password of now.</source>
        <translation>هذه ليست كلمة مرورك الحالية.</translation>
    </message>
    <message>
        <source>This is too short. Choose a longer one.</source>
        <translation>قصيرة جداً. اختر كلمة أطول.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>%1 waits for a second person.</source>
        <translation>%1 ينتظر موافقة شخص ثانٍ.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تغيير</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>القيمة الجديدة</translation>
    </message>
    <message>
        <source>Not shown to your role.</source>
        <translation>لا يُعرض لدورك.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <translation>اذكر السبب في كلمات قليلة.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>إظهار %1</translation>
    </message>
    <message>
        <source>This cannot be right. Check every digit.</source>
        <translation>لا يمكن أن يكون هذا صحيحًا. تحقّق من كل رقم.</translation>
    </message>
    <message>
        <source>Why? It is kept on record.</source>
        <translation>لماذا؟ يُحفظ السبب في السجل.</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Bank transfer</source>
        <translation>تحويل بنكي</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>قيد التجهيز</translation>
    </message>
    <message>
        <source>Between depots</source>
        <translation>بين المستودعات</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Change of plan</source>
        <translation>تغيير الباقة</translation>
    </message>
    <message>
        <source>Delayed</source>
        <translation>متأخر</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>Mada card</source>
        <translation>بطاقة مدى</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>تم الطلب</translation>
    </message>
    <message>
        <source>Out for delivery</source>
        <translation>خرج للتوصيل</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة السداد</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>تم التغليف</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوعة</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مجدول</translation>
    </message>
    <message>
        <source>Relocation</source>
        <translation>نقل الخدمة</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>مرتجع</translation>
    </message>
    <message>
        <source>Visit of a technician</source>
        <translation>زيارة فني</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>محفظة</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>%1 has told nothing yet.</source>
        <translation>لم يرد شيء من %1 بعد.</translation>
    </message>
    <message>
        <source>%1 is being asked…</source>
        <translation>جارٍ سؤال %1…</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: as of %Ln day(s) ago</source>
        <translation>
            <numerusform>%1: الآن</numerusform>
            <numerusform>%1: منذ يوم</numerusform>
            <numerusform>%1: منذ يومين</numerusform>
            <numerusform>%1: منذ %Ln أيام</numerusform>
            <numerusform>%1: منذ %Ln يومًا</numerusform>
            <numerusform>%1: منذ %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: as of %Ln hour(s) ago</source>
        <translation>
            <numerusform>%1: الآن</numerusform>
            <numerusform>%1: منذ ساعة</numerusform>
            <numerusform>%1: منذ ساعتين</numerusform>
            <numerusform>%1: منذ %Ln ساعات</numerusform>
            <numerusform>%1: منذ %Ln ساعة</numerusform>
            <numerusform>%1: منذ %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: as of %Ln minute(s) ago</source>
        <translation>
            <numerusform>%1: الآن</numerusform>
            <numerusform>%1: منذ دقيقة</numerusform>
            <numerusform>%1: منذ دقيقتين</numerusform>
            <numerusform>%1: منذ %Ln دقائق</numerusform>
            <numerusform>%1: منذ %Ln دقيقة</numerusform>
            <numerusform>%1: منذ %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: as of now</source>
        <translation>%1: الآن</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>متوقع %1</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>الفاتورة</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>الفواتير</translation>
    </message>
    <message>
        <source>Kinds of papers</source>
        <translation>أنواع المستندات</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>لا شيء هنا</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Orders and invoices</source>
        <translation>الطلبات والفواتير</translation>
    </message>
    <message>
        <source>Orders and invoices of %1</source>
        <translation>طلبات %1 وفواتيره</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>مردود</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Service requests</source>
        <translation>طلبات الخدمة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>The database cannot be reached</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
</context>
<context>
    <name>PapersFlow</name>
    <message>
        <source>%1 does not answer. What it said last is shown, with its age.</source>
        <translation>لا يرد %1. يظهر آخر ما ورد منه مع عمره.</translation>
    </message>
    <message>
        <source>%1 does not let Hatif in: its secret is missing or wrong.</source>
        <translation>لا يسمح %1 لهاتف بالدخول: السر ناقص أو خاطئ.</translation>
    </message>
    <message>
        <source>The mapping file of the orders cannot be read. Look at the settings.</source>
        <translation>تعذّرت قراءة ملف ربط الطلبات. انظر الإعدادات.</translation>
    </message>
</context>
<context>
    <name>ParkFlow</name>
    <message>
        <source>The call is parked at %1: whoever dials that takes it up.</source>
        <translation>المكالمة مركونة على %1، ومن يطلب هذا الرقم يلتقطها.</translation>
    </message>
    <message>
        <source>The call is parked at the PBX.</source>
        <translation>المكالمة مركونة في السنترال.</translation>
    </message>
</context>
<context>
    <name>PbxDeeds</name>
    <message>
        <source>That call is already over.</source>
        <translation>انتهت تلك المكالمة.</translation>
    </message>
    <message>
        <source>The PBX cannot be reached just now. Try again.</source>
        <translation>لا يمكن الوصول إلى السنترال الآن. أعد المحاولة.</translation>
    </message>
    <message>
        <source>The PBX did not do it. Try again.</source>
        <translation>لم ينفّذ السنترال الطلب. أعد المحاولة.</translation>
    </message>
    <message>
        <source>You may not do that with this agent.</source>
        <translation>لا يحق لك ذلك مع هذا الموظف.</translation>
    </message>
    <message>
        <source>Your telephone did not answer the PBX. Pick up when it rings.</source>
        <translation>لم يرد هاتفك على السنترال. أجب عندما يرنّ.</translation>
    </message>
</context>
<context>
    <name>PbxFlow</name>
    <message>
        <source>A supervisor is on your call.</source>
        <translation>مشرف موجود على مكالمتك.</translation>
    </message>
    <message>
        <source>The PBX has not taken your state ({0}). What it does with calls is unchanged.</source>
        <translation>لم يأخذ السنترال بحالتك ({0}). ما يفعله بالمكالمات لم يتغيّر.</translation>
    </message>
    <message>
        <source>Whether the PBX gives you calls is not known at the moment.</source>
        <translation>لا يُعرف الآن هل يعطيك السنترال مكالمات.</translation>
    </message>
    <message>
        <source>You get no calls for now: somebody else has set you so.</source>
        <translation>لا تصلك مكالمات الآن: شخص آخر جعلك كذلك.</translation>
    </message>
    <message>
        <source>You were set to ready by somebody else.</source>
        <translation>جعلك شخص آخر متاحًا.</translation>
    </message>
</context>
<context>
    <name>PbxWords</name>
    <message>
        <source>it came too late</source>
        <translation>جاء متأخرًا</translation>
    </message>
    <message>
        <source>it cannot be reached</source>
        <translation>لا يمكن الوصول إليه</translation>
    </message>
    <message>
        <source>it is not allowed</source>
        <translation>غير مسموح</translation>
    </message>
    <message>
        <source>it refused</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>لا جواب</translation>
    </message>
    <message>
        <source>you are not signed in to a queue</source>
        <translation>لست مسجّلًا في أي قائمة انتظار</translation>
    </message>
    <message>
        <source>you have no extension</source>
        <translation>ليس لك رقم داخلي</translation>
    </message>
    <message>
        <source>you work in no queue it knows</source>
        <translation>لا تعمل في أي قائمة انتظار يعرفها</translation>
    </message>
</context>
<context>
    <name>PinnedNotes</name>
    <message>
        <source>Take this note off</source>
        <translation>إزالة هذه الملاحظة</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Follow-ups</source>
        <translation>المتابعات</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>مكالماتي</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>a colleague is at it</source>
        <translation>يعمل عليها زميل</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>طوال اليوم</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تمّت</translation>
    </message>
    <message numerus="yes">
        <source>tried %Ln time(s)</source>
        <translation>
            <numerusform>بلا محاولة</numerusform>
            <numerusform>محاولة واحدة</numerusform>
            <numerusform>محاولتان</numerusform>
            <numerusform>%Ln محاولات</numerusform>
            <numerusform>%Ln محاولة</numerusform>
            <numerusform>%Ln محاولة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannerRoom</name>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>تسليم…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>List</source>
        <translation>قائمة</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>نقل…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Team callbacks</source>
        <translation>اتصالات الفريق</translation>
    </message>
    <message>
        <source>The team's</source>
        <translation>للفريق</translation>
    </message>
    <message>
        <source>To the team</source>
        <translation>إلى الفريق</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>أسبوع</translation>
    </message>
    <message>
        <source>Working hours…</source>
        <translation>ساعات العمل…</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>A VIP with an open complaint</source>
        <translation>عميل مميّز لديه شكوى مفتوحة</translation>
    </message>
    <message>
        <source>A regular customer</source>
        <translation>عميل عادي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>من البداية</translation>
    </message>
    <message>
        <source>Made-up customer</source>
        <translation>عميل مختلق</translation>
    </message>
    <message>
        <source>Nobody we know</source>
        <translation>شخص لا نعرفه</translation>
    </message>
    <message>
        <source>Nothing can be shown until the script can be read.</source>
        <translation>لا يمكن عرض شيء حتى يصبح النص مقروءًا.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>%Ln problem(s) before it can be published</source>
        <translation>
            <numerusform>لا مشكلات</numerusform>
            <numerusform>مشكلة واحدة قبل النشر</numerusform>
            <numerusform>مشكلتان قبل النشر</numerusform>
            <numerusform>%Ln مشكلات قبل النشر</numerusform>
            <numerusform>%Ln مشكلة قبل النشر</numerusform>
            <numerusform>%Ln مشكلة قبل النشر</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>السطر %1</translation>
    </message>
    <message>
        <source>No problems: the script can be published.</source>
        <translation>لا مشكلات: يمكن نشر النص.</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What the checker found</source>
        <translation>ما وجده المدقّق</translation>
    </message>
</context>
<context>
    <name>PromiseFlow</name>
    <message>
        <source>A colleague has this callback already.</source>
        <translation>معاودة الاتصال هذه لدى زميل بالفعل.</translation>
    </message>
    <message>
        <source>It is tried again: %1</source>
        <translation>تُعاد المحاولة: %1</translation>
    </message>
    <message>
        <source>No callback of your team may be placed now.</source>
        <translation>لا توجد الآن معاودة اتصال مسموحة لفريقك.</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>لم يردّ أحد.</translation>
    </message>
    <message>
        <source>Only the voicemail answered.</source>
        <translation>ردّ البريد الصوتي فقط.</translation>
    </message>
    <message>
        <source>The call did not get through.</source>
        <translation>لم يصل الاتصال.</translation>
    </message>
    <message>
        <source>The customer was busy.</source>
        <translation>كان العميل مشغولًا.</translation>
    </message>
    <message>
        <source>The database is away: whether the customer wants calls could not be checked.</source>
        <translation>قاعدة البيانات غير متاحة: تعذّر التحقق من رغبة العميل في الاتصال.</translation>
    </message>
    <message>
        <source>The team's lead decides how it goes on.</source>
        <translation>يقرر مشرف الفريق ما يلي.</translation>
    </message>
    <message>
        <source>This computer's clock is fast. Promises would come too early: set it right.</source>
        <translation>ساعة هذا الجهاز متقدمة، وستأتي الوعود قبل وقتها: اضبطها.</translation>
    </message>
    <message>
        <source>This computer's clock is slow. Promises would come too late: set it right.</source>
        <translation>ساعة هذا الجهاز متأخرة، وستأتي الوعود بعد وقتها: اضبطها.</translation>
    </message>
</context>
<context>
    <name>PublishPage</name>
    <message>
        <source>Counts for calls from now on</source>
        <translation>يسري على المكالمات من الآن</translation>
    </message>
    <message>
        <source>Counts from this day</source>
        <translation>يسري من هذا اليوم</translation>
    </message>
    <message>
        <source>Counts from this time of day</source>
        <translation>يسري من هذه الساعة</translation>
    </message>
    <message>
        <source>First mend what the checker found.</source>
        <translation>أصلح أولًا ما وجده المدقّق.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Publish this version again</source>
        <translation>نشر هذا الإصدار من جديد</translation>
    </message>
    <message>
        <source>The draft is the same as this version.</source>
        <translation>المسودة مطابقة لهذا الإصدار.</translation>
    </message>
    <message>
        <source>VERSIONS</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>Version %1, from %2, by %3</source>
        <translation>الإصدار %1، منذ %2، نشره %3</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>الإصدارات</translation>
    </message>
    <message>
        <source>What is different in the draft</source>
        <translation>ما يختلف في المسودة</translation>
    </message>
    <message>
        <source>What is new, for those who look back</source>
        <translation>ما الجديد، لمن يراجع لاحقًا</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Agents who can take a call now</source>
        <translation>الموظفون القادرون على أخذ مكالمة الآن</translation>
    </message>
    <message>
        <source>Callers who wait now</source>
        <translation>المتصلون المنتظرون الآن</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>متاح</translation>
    </message>
    <message>
        <source>How long the first of them has waited</source>
        <translation>مدة انتظار أولهم</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>فُقدت</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>قوائم الانتظار</translation>
    </message>
    <message>
        <source>SL</source>
        <translation>الخدمة</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>تنتظر</translation>
    </message>
</context>
<context>
    <name>RailPanel</name>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
</context>
<context>
    <name>ReadyPanel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Average handle time</source>
        <translation>متوسط المعالجة</translation>
    </message>
    <message>
        <source>Calls today</source>
        <translation>مكالمات اليوم</translation>
    </message>
    <message>
        <source>Counted since midnight.</source>
        <translation>يُحسب منذ منتصف الليل.</translation>
    </message>
    <message>
        <source>Due next</source>
        <translation>المستحق تاليًا</translation>
    </message>
    <message>
        <source>Follow-ups you promise in a call show here.</source>
        <translation>تظهر هنا المتابعات التي تعِد بها في المكالمات.</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>مساء الخير</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>مساء الخير</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>صباح الخير</translation>
    </message>
    <message>
        <source>Looking up your day…</source>
        <translation>جارٍ تحميل يومك…</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>لا شيء مستحق</translation>
    </message>
    <message>
        <source>Resolved first time</source>
        <translation>الحل من أول مرة</translation>
    </message>
</context>
<context>
    <name>RecordFlow</name>
    <message>
        <source>A change of this waits for a second person already. It is decided first.</source>
        <translation>تغيير لهذا ينتظر شخصًا ثانيًا بالفعل. يُبتّ فيه أولًا.</translation>
    </message>
    <message>
        <source>It cannot be saved now; what you typed stays here.</source>
        <translation>تعذّر الحفظ الآن؛ ما كتبتَه يبقى هنا.</translation>
    </message>
    <message>
        <source>It cannot be shown now; try again in a moment.</source>
        <translation>تعذّر العرض الآن؛ أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The database cannot be reached. What you typed stays here; try again in a moment.</source>
        <translation>تعذّر الوصول إلى قاعدة البيانات. ما كتبتَه يبقى هنا؛ أعد المحاولة بعد لحظة.</translation>
    </message>
    <message>
        <source>The database is away: only these details can be changed now.</source>
        <translation>قاعدة البيانات غائبة: لا يمكن الآن إلا تعديل هذه البيانات.</translation>
    </message>
    <message>
        <source>This cannot be saved: something is there twice, or is gone.</source>
        <translation>تعذّر الحفظ: هناك شيء مكرّر، أو لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>This was changed again since then; change it by hand.</source>
        <translation>تغيّر هذا مرة أخرى بعد ذلك؛ غيّره يدويًا.</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>Account number</source>
        <translation>رقم الحساب</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>الفوترة</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>ابن أو ابنة</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>City in Latin letters</source>
        <translation>المدينة بحروف لاتينية</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>الشركة</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>شخص للتواصل</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>عميل منذ</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>التوصيل</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Excel has lost digits of the number</source>
        <translation>أضاع إكسل خانات من الرقم</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>المنزل</translation>
    </message>
    <message>
        <source>Home number</source>
        <translation>هاتف المنزل</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>رقم الآيبان</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>يُترك</translation>
    </message>
    <message>
        <source>May speak for the customer</source>
        <translation>يتحدث باسم العميل</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>الجوال</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>رقم الجوال</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name and city</source>
        <translation>الاسم والمدينة</translation>
    </message>
    <message>
        <source>Name and date of birth</source>
        <translation>الاسم وتاريخ الميلاد</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بحروف لاتينية</translation>
    </message>
    <message>
        <source>National ID</source>
        <translation>الهوية الوطنية</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الاحتياجات</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>العروض</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>آخر</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>أب أو أم</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>جواز السفر</translation>
    </message>
    <message>
        <source>Recording of calls</source>
        <translation>تسجيل المكالمات</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>علاقة</translation>
    </message>
    <message>
        <source>Residence number</source>
        <translation>رقم الإقامة</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Sharing data with partners</source>
        <translation>مشاركة البيانات مع الشركاء</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>زوج أو زوجة</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>الاستبيانات</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>المقسم</translation>
    </message>
    <message>
        <source>This is no e-mail address. It looks like name@example.com.</source>
        <translation>هذا ليس بريدًا إلكترونيًا. شكله اسم ثم @ ثم اسم الموقع.</translation>
    </message>
    <message>
        <source>This is no telephone number. Check its digits.</source>
        <translation>هذا ليس رقم هاتف. تحقّق من خاناته.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>هذا طويل جدًا.</translation>
    </message>
    <message>
        <source>This postcode does not fit the country.</source>
        <translation>الرمز البريدي لا يناسب البلد.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>اكتب رقمًا.</translation>
    </message>
    <message>
        <source>Type a street or a city.</source>
        <translation>اكتب شارعًا أو مدينة.</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>عميل مميّز</translation>
    </message>
    <message>
        <source>VIP because</source>
        <translation>سبب التميّز</translation>
    </message>
    <message>
        <source>VIP until</source>
        <translation>مميّز حتى</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>العمل</translation>
    </message>
    <message>
        <source>Work number</source>
        <translation>هاتف العمل</translation>
    </message>
    <message>
        <source>a language nobody speaks here</source>
        <translation>لغة لا يتحدثها أحد هنا</translation>
    </message>
    <message>
        <source>a quotation mark is not closed</source>
        <translation>علامة اقتباس غير مغلقة</translation>
    </message>
    <message>
        <source>more cells than columns</source>
        <translation>خلايا أكثر من الأعمدة</translation>
    </message>
    <message>
        <source>neither yes nor no</source>
        <translation>ليس نعم ولا لا</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>ليس مبلغًا</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ليس تاريخًا</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <translation>ليس بريدًا إلكترونيًا</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>بلا اسم</translation>
    </message>
    <message>
        <source>no telephone number</source>
        <translation>ليس رقم هاتف</translation>
    </message>
    <message>
        <source>the account is somebody else's</source>
        <translation>الحساب لعميل آخر</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>طويل جدًا</translation>
    </message>
</context>
<context>
    <name>Recurrence</name>
    <message>
        <source>also on days off</source>
        <translation>حتى في أيام العطل</translation>
    </message>
    <message numerus="yes">
        <source>every %Ln day(s)</source>
        <translation>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يوم</numerusform>
            <numerusform>كل يومين</numerusform>
            <numerusform>كل %Ln أيام</numerusform>
            <numerusform>كل %Ln يومًا</numerusform>
            <numerusform>كل %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %Ln week(s)</source>
        <translation>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوع</numerusform>
            <numerusform>كل أسبوعين</numerusform>
            <numerusform>كل %Ln أسابيع</numerusform>
            <numerusform>كل %Ln أسبوعًا</numerusform>
            <numerusform>كل %Ln أسبوع</numerusform>
        </translation>
    </message>
    <message>
        <source>every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>except %1</source>
        <translation>ما عدا %1</translation>
    </message>
    <message>
        <source>not on days off</source>
        <translation>عدا أيام العطل</translation>
    </message>
    <message>
        <source>on a day off the next workday</source>
        <translation>وإن كان عطلة ففي يوم العمل التالي</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>until it is done</source>
        <translation>حتى تتم</translation>
    </message>
</context>
<context>
    <name>RecurrenceFields</name>
    <message>
        <source>All the same</source>
        <translation>كالمعتاد</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>كل</translation>
    </message>
    <message>
        <source>It ends on a day</source>
        <translation>ينتهي في يوم محدد</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>تخطّيه</translation>
    </message>
    <message>
        <source>Leave this day out</source>
        <translation>استثناء هذا اليوم</translation>
    </message>
    <message>
        <source>No longer leave %1 out</source>
        <translation>إلغاء استثناء %1</translation>
    </message>
    <message>
        <source>Not on</source>
        <translation>ما عدا</translation>
    </message>
    <message>
        <source>On</source>
        <translation>في</translation>
    </message>
    <message>
        <source>On days off</source>
        <translation>في أيام العطلة</translation>
    </message>
    <message>
        <source>On the next workday</source>
        <translation>في يوم العمل التالي</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>مرة واحدة</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>التكرار</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>أسابيع</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>It is Ramadan where the customer is, and other hours apply.</source>
        <translation>رمضان عند العميل، وتسري ساعات أخرى.</translation>
    </message>
    <message>
        <source>It is a public holiday where the customer is.</source>
        <translation>عطلة رسمية عند العميل.</translation>
    </message>
    <message>
        <source>It is the weekend where the customer is.</source>
        <translation>عطلة نهاية الأسبوع عند العميل.</translation>
    </message>
    <message>
        <source>It is too early or too late where the customer is.</source>
        <translation>الوقت مبكر أو متأخر عند العميل.</translation>
    </message>
    <message>
        <source>No agreement to calls with offers is on record. Ask the customer, and keep the answer in Consents.</source>
        <translation>لا توجد موافقة مسجّلة على مكالمات العروض. اسأل العميل وسجّل جوابه ضمن «الموافقات».</translation>
    </message>
    <message>
        <source>No hour of the next weeks suits both.</source>
        <translation>لا توجد ساعة مناسبة للطرفين في الأسابيع القادمة.</translation>
    </message>
    <message>
        <source>Nobody of the team works then.</source>
        <translation>لا أحد من الفريق يعمل حينها.</translation>
    </message>
    <message>
        <source>That date is another day of the week.</source>
        <translation>ذلك التاريخ يوم آخر من الأسبوع.</translation>
    </message>
    <message>
        <source>That is more than two years ahead.</source>
        <translation>ذلك بعد أكثر من سنتين.</translation>
    </message>
    <message>
        <source>That moment is over.</source>
        <translation>مضى ذلك الوقت.</translation>
    </message>
    <message>
        <source>The customer does not want to be called.</source>
        <translation>لا يرغب العميل في الاتصال به.</translation>
    </message>
    <message>
        <source>The end is before the beginning.</source>
        <translation>النهاية قبل البداية.</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>لا يوجد هذا اليوم في التقويم.</translation>
    </message>
    <message>
        <source>There is no such time of day.</source>
        <translation>لا يوجد هذا الوقت.</translation>
    </message>
    <message>
        <source>This moment is over. Choose a later one.</source>
        <translation>مضى هذا الوقت. اختر وقتًا لاحقًا.</translation>
    </message>
    <message>
        <source>This was not understood: %1. Try tomorrow 10:00.</source>
        <translation>لم يُفهم هذا: %1. جرّب: غدًا ١٠:٠٠.</translation>
    </message>
    <message>
        <source>Two different days or times are written. Keep one.</source>
        <translation>كُتب يومان أو وقتان مختلفان. أبقِ واحدًا.</translation>
    </message>
    <message>
        <source>Write a day or a time, such as tomorrow 10:00.</source>
        <translation>اكتب يومًا أو وقتًا، مثل: غدًا ١٠:٠٠.</translation>
    </message>
</context>
<context>
    <name>RefusedCallDialog</name>
    <message>
        <source>Allowed from: %1</source>
        <translation>مسموح من: %1</translation>
    </message>
    <message>
        <source>Calling hours follow the data of each country. Your legal department must confirm them.</source>
        <translation>ساعات الاتصال حسب بيانات كل بلد، وعلى الإدارة القانونية تأكيدها.</translation>
    </message>
    <message>
        <source>Not called</source>
        <translation>لم يتم الاتصال</translation>
    </message>
    <message>
        <source>The customer asked for this call</source>
        <translation>طلب العميل هذا الاتصال</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Algeria</source>
        <translation>الجزائر</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>البحرين</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>جزر القمر</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>جيبوتي</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>مصر</translation>
    </message>
    <message>
        <source>France</source>
        <translation>فرنسا</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>ألمانيا</translation>
    </message>
    <message>
        <source>India</source>
        <translation>الهند</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>العراق</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>الأردن</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>الكويت</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>لبنان</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>ليبيا</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>موريتانيا</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>المغرب</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>عُمان</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>باكستان</translation>
    </message>
    <message>
        <source>Palestine</source>
        <translation>فلسطين</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>قطر</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>السعودية</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>الصومال</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>السودان</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>سوريا</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>تونس</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>تركيا</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>الإمارات</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>المملكة المتحدة</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>الولايات المتحدة</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>اليمن</translation>
    </message>
</context>
<context>
    <name>Registration</name>
    <message>
        <source>Signing in at the PBX…</source>
        <translation>جارٍ التسجيل في السنترال…</translation>
    </message>
    <message>
        <source>Telephone ready</source>
        <translation>الهاتف جاهز</translation>
    </message>
    <message>
        <source>The PBX cannot be reached</source>
        <translation>تعذّر الوصول إلى السنترال</translation>
    </message>
    <message>
        <source>The PBX does not answer with TLS</source>
        <translation>السنترال لا يردّ عبر اتصال مشفّر</translation>
    </message>
    <message>
        <source>The PBX refused the sign-in</source>
        <translation>رفض السنترال التسجيل</translation>
    </message>
    <message>
        <source>The PBX's certificate bears another name</source>
        <translation>شهادة السنترال تحمل اسمًا آخر</translation>
    </message>
    <message>
        <source>The PBX's certificate has expired</source>
        <translation>انتهت صلاحية شهادة السنترال</translation>
    </message>
    <message>
        <source>The PBX's certificate is not trusted</source>
        <translation>شهادة السنترال غير موثوقة</translation>
    </message>
</context>
<context>
    <name>ReminderPanel</name>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message numerus="yes">
        <source>In %Ln minute(s)</source>
        <translation>
            <numerusform>الآن</numerusform>
            <numerusform>بعد دقيقة</numerusform>
            <numerusform>بعد دقيقتين</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>تذكير</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة أخرى</numerusform>
            <numerusform>واثنتان أخريان</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>بعد %1</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>A report covers at most three years; choose fewer days.</source>
        <translation>يغطي التقرير ثلاث سنوات على الأكثر؛ اختر أياماً أقل.</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>كل قوائم الانتظار</translation>
    </message>
    <message>
        <source>Beside a year before</source>
        <translation>مقارنة بالسنة السابقة</translation>
    </message>
    <message>
        <source>Beside chosen days</source>
        <translation>مقارنة بأيام مختارة</translation>
    </message>
    <message>
        <source>Beside the time before</source>
        <translation>مقارنة بالفترة السابقة</translation>
    </message>
    <message>
        <source>By half hour a report covers at most 31 days; choose fewer days.</source>
        <translation>يغطي التقرير حسب نصف الساعة 31 يوماً على الأكثر؛ اختر أياماً أقل.</translation>
    </message>
    <message>
        <source>Chosen days</source>
        <translation>أيام مختارة</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>First day of the comparison</source>
        <translation>أول يوم في المقارنة</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>آخر 30 يوماً</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>آخر 7 أيام</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Last day of the comparison</source>
        <translation>آخر يوم في المقارنة</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>دون مقارنة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>The last day is before the first; choose a later one.</source>
        <translation>اليوم الأخير قبل اليوم الأول؛ اختر يوماً بعده.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>أمس</translation>
    </message>
</context>
<context>
    <name>ReportsFlow</name>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>The database does not answer; try again in a moment.</source>
        <translation>قاعدة البيانات لا تجيب؛ حاول بعد لحظة.</translation>
    </message>
    <message>
        <source>The report is saved as %1.</source>
        <translation>حُفظ التقرير باسم %1.</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>ReportsRoom</name>
    <message>
        <source>By itself…</source>
        <translation>جدولة…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Choose other days, or another report.</source>
        <translation>اختر أياماً أخرى، أو تقريراً آخر.</translation>
    </message>
    <message>
        <source>Figure that is drawn</source>
        <translation>الرقم المرسوم</translation>
    </message>
    <message>
        <source>Nothing to count in this time</source>
        <translation>لا شيء يُحسب في هذه المدة</translation>
    </message>
    <message>
        <source>Reports that are written to a folder by themselves</source>
        <translation>تقارير تُكتب تلقائيًا في مجلد</translation>
    </message>
    <message>
        <source>Save this report as a CSV file</source>
        <translation>حفظ هذا التقرير ملف CSV</translation>
    </message>
    <message>
        <source>Save this report as a PDF</source>
        <translation>حفظ هذا التقرير ملف PDF</translation>
    </message>
    <message>
        <source>Save this report as an Excel workbook</source>
        <translation>حفظ هذا التقرير مصنف Excel</translation>
    </message>
    <message>
        <source>The report as a table</source>
        <translation>التقرير جدولاً</translation>
    </message>
    <message>
        <source>The report is being made</source>
        <translation>يُعَدّ التقرير</translation>
    </message>
    <message>
        <source>There is no report now</source>
        <translation>لا يوجد تقرير الآن</translation>
    </message>
</context>
<context>
    <name>RestFlow</name>
    <message numerus="yes">
        <source>A rest of %Ln minute(s) is due to you</source>
        <translation>
            <numerusform>لا استراحة مستحقة لك</numerusform>
            <numerusform>تستحق استراحة دقيقة واحدة</numerusform>
            <numerusform>تستحق استراحة دقيقتين</numerusform>
            <numerusform>تستحق استراحة %Ln دقائق</numerusform>
            <numerusform>تستحق استراحة %Ln دقيقة</numerusform>
            <numerusform>تستحق استراحة %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Say: “I want to help you. If the insults go on, I shall end this call.” Press the key again to end it.</source>
        <translation>قل: «أريد مساعدتك. إن استمرت الإساءة فسأنهي المكالمة». اضغط المفتاح مرة أخرى لإنهائها.</translation>
    </message>
    <message>
        <source>The call is marked as abusive.</source>
        <translation>عُلِّمت المكالمة بأنها مسيئة.</translation>
    </message>
    <message>
        <source>The caller was abusive and was warned.</source>
        <translation>أساء المتصل وجرى تنبيهه.</translation>
    </message>
    <message>
        <source>The caller went on after the warning; the call was ended.</source>
        <translation>استمر المتصل بعد التنبيه، فأُنهيت المكالمة.</translation>
    </message>
    <message>
        <source>since your last rest: %1 minutes of work, %2 calls, %3 of them hard</source>
        <translation>منذ آخر استراحة: دقائق العمل %1، والمكالمات %2، والصعبة منها %3</translation>
    </message>
</context>
<context>
    <name>RestsDialog</name>
    <message numerus="yes">
        <source>%Ln call(s)</source>
        <translation>
            <numerusform>دون مكالمات</numerusform>
            <numerusform>مكالمة واحدة</numerusform>
            <numerusform>مكالمتان</numerusform>
            <numerusform>%Ln مكالمات</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
            <numerusform>%Ln مكالمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) due</source>
        <translation>
            <numerusform>لا يستحق شيئًا</numerusform>
            <numerusform>يستحق دقيقة</numerusform>
            <numerusform>يستحق دقيقتين</numerusform>
            <numerusform>يستحق %Ln دقائق</numerusform>
            <numerusform>يستحق %Ln دقيقة</numerusform>
            <numerusform>يستحق %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) of work</source>
        <translation>
            <numerusform>لم يعمل بعد</numerusform>
            <numerusform>دقيقة من العمل</numerusform>
            <numerusform>دقيقتان من العمل</numerusform>
            <numerusform>%Ln دقائق من العمل</numerusform>
            <numerusform>%Ln دقيقة من العمل</numerusform>
            <numerusform>%Ln دقيقة من العمل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them hard</source>
        <translation>
            <numerusform>لا صعبة بينها</numerusform>
            <numerusform>واحدة صعبة</numerusform>
            <numerusform>اثنتان صعبتان</numerusform>
            <numerusform>%Ln منها صعبة</numerusform>
            <numerusform>%Ln منها صعبة</numerusform>
            <numerusform>%Ln منها صعبة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rest of %Ln minute(s) is due to you: take it when it suits you.</source>
        <translation>
            <numerusform>لا تستحق راحة الآن.</numerusform>
            <numerusform>تستحق راحة دقيقة: خذها متى ناسبتك.</numerusform>
            <numerusform>تستحق راحة دقيقتين: خذها متى ناسبتك.</numerusform>
            <numerusform>تستحق راحة %Ln دقائق: خذها متى ناسبتك.</numerusform>
            <numerusform>تستحق راحة %Ln دقيقة: خذها متى ناسبتك.</numerusform>
            <numerusform>تستحق راحة %Ln دقيقة: خذها متى ناسبتك.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due are 3 minutes after each call an agent marked as hard, 10 after 90 minutes of work and 5 after 30 calls, at most 15; a break of 3 minutes settles it. At most one in five rests at the same time, those first to whom most is due.</source>
        <translation>يستحق الموظف 3 دقائق بعد كل مكالمة وصفها بالصعبة، و10 بعد 90 دقيقة من العمل، و5 بعد 30 مكالمة، وأقصاها 15 دقيقة؛ واستراحة من 3 دقائق تفي بها. ولا يرتاح في وقت واحد أكثر من واحد من كل خمسة، الأكثر استحقاقًا أولًا.</translation>
    </message>
    <message>
        <source>Nobody works now.</source>
        <translation>لا أحد يعمل الآن.</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>الراحة</translation>
    </message>
    <message>
        <source>Suggest the rest</source>
        <translation>اقتراح الراحة</translation>
    </message>
    <message>
        <source>Who works, and what rest is due</source>
        <translation>من يعمل وما يستحق من راحة</translation>
    </message>
</context>
<context>
    <name>RestsFlow</name>
    <message>
        <source>The rest is suggested to the agent.</source>
        <translation>اقتُرحت الراحة على الموظف.</translation>
    </message>
</context>
<context>
    <name>RoomHead</name>
    <message>
        <source>Alerts, shifts and rests</source>
        <translation>التنبيهات والدوام والراحة</translation>
    </message>
    <message>
        <source>All teams</source>
        <translation>كل الفرق</translation>
    </message>
    <message>
        <source>Find agent</source>
        <translation>بحث عن موظف</translation>
    </message>
    <message>
        <source>Find agent…</source>
        <translation>بحث عن موظف…</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>تجميع حسب</translation>
    </message>
    <message>
        <source>Live · as of %1</source>
        <translation>مباشر · حتى %1</translation>
    </message>
    <message>
        <source>Looking up the floor…</source>
        <translation>جارٍ تحميل نظرة الفريق…</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>إدارة</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Message to a team or to all</source>
        <translation>رسالة إلى فريق أو إلى الجميع</translation>
    </message>
    <message>
        <source>Not live: this is how it was at %1</source>
        <translation>غير مباشر: هكذا كان الوضع في %1</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>بلا</translation>
    </message>
    <message>
        <source>Order by</source>
        <translation>ترتيب حسب</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>حذف عرض</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>حفظ هذا العرض…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>الفريق</translation>
    </message>
    <message>
        <source>Team overview</source>
        <translation>نظرة على الفريق</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>لوحة العرض</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>Above or below the bound</source>
        <translation>فوق الحد أو تحته</translation>
    </message>
    <message>
        <source>All queues</source>
        <translation>كل قوائم الانتظار</translation>
    </message>
    <message>
        <source>Bound</source>
        <translation>الحد</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>مدة لا تقل عن</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>قائمة الانتظار</translation>
    </message>
    <message>
        <source>Tell when it is</source>
        <translation>نبّه إذا كان</translation>
    </message>
    <message>
        <source>Then quiet for</source>
        <translation>ثم سكوت</translation>
    </message>
    <message>
        <source>above</source>
        <translation>فوق</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>فورًا</translation>
    </message>
    <message>
        <source>below</source>
        <translation>تحت</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>دون سكوت</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>بالمئة</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>ثانية</translation>
    </message>
</context>
<context>
    <name>SatisfactionFields</name>
    <message>
        <source>A survey follows by itself</source>
        <translation>يصله استبيان تلقائي</translation>
    </message>
    <message>
        <source>Asked not long ago</source>
        <translation>سُئل قبل مدة قصيرة</translation>
    </message>
    <message>
        <source>Asked not long ago: do not ask again before %1.</source>
        <translation>سُئل قبل مدة قصيرة: لا تسأله قبل %1.</translation>
    </message>
    <message>
        <source>Customer was in a hurry</source>
        <translation>العميل مستعجل</translation>
    </message>
    <message>
        <source>Customer was upset</source>
        <translation>العميل منزعج</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>غير راضٍ</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>رابط</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>راضٍ</translation>
    </message>
    <message>
        <source>The call dropped</source>
        <translation>انقطعت المكالمة</translation>
    </message>
    <message>
        <source>The customer answers by keypad.</source>
        <translation>يجيب العميل بالأزرار.</translation>
    </message>
    <message>
        <source>The customer gets a link and answers by himself</source>
        <translation>يصل العميل رابط فيجيب بنفسه</translation>
    </message>
    <message>
        <source>The customer was not asked</source>
        <translation>لم يُسأل العميل</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>غير راضٍ إطلاقًا</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>راضٍ جدًا</translation>
    </message>
    <message>
        <source>Why not asked</source>
        <translation>لماذا لم يُسأل</translation>
    </message>
</context>
<context>
    <name>ScriptEditor</name>
    <message>
        <source>%1: changed</source>
        <translation>%1: تغيّرت</translation>
    </message>
    <message>
        <source>%1: new</source>
        <translation>%1: جديدة</translation>
    </message>
    <message>
        <source>%1: steps in another order</source>
        <translation>%1: تغيّر ترتيب الخطوات</translation>
    </message>
    <message>
        <source>%1: taken out</source>
        <translation>%1: محذوفة</translation>
    </message>
    <message>
        <source>A date</source>
        <translation>تاريخ</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>A part is used that does not exist.</source>
        <translation>يُستخدم جزء لا وجود له.</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>A text lacks one of the two languages.</source>
        <translation>ينقص نصًا إحدى اللغتين.</translation>
    </message>
    <message>
        <source>A value cannot be used.</source>
        <translation>قيمة لا يمكن استخدامها.</translation>
    </message>
    <message>
        <source>A value here is of the wrong kind.</source>
        <translation>قيمة هنا من نوع خاطئ.</translation>
    </message>
    <message>
        <source>A variable is used that does not exist.</source>
        <translation>يُستخدم متغيّر لا وجود له.</translation>
    </message>
    <message>
        <source>A variable or a condition is written wrongly.</source>
        <translation>متغيّر أو شرط مكتوب خطأ.</translation>
    </message>
    <message>
        <source>A way leads to a step that does not exist.</source>
        <translation>طريق تؤدي إلى خطوة لا وجود لها.</translation>
    </message>
    <message>
        <source>A way or a rule can never be taken.</source>
        <translation>طريق أو قاعدة لا يمكن أن تُؤخذ أبدًا.</translation>
    </message>
    <message>
        <source>Always offered</source>
        <translation>تُعرض دائمًا</translation>
    </message>
    <message>
        <source>An amount</source>
        <translation>مبلغ</translation>
    </message>
    <message>
        <source>An answer is used before it was asked for.</source>
        <translation>تُستخدم إجابة قبل السؤال عنها.</translation>
    </message>
    <message>
        <source>An answer or a way leads nowhere.</source>
        <translation>إجابة أو طريق لا تؤدي إلى شيء.</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>الإجابة %1</translation>
    </message>
    <message>
        <source>Answer %1 leads to</source>
        <translation>الإجابة %1 تؤدي إلى</translation>
    </message>
    <message>
        <source>Choices, each with its way</source>
        <translation>خيارات لكلٍّ طريقه</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الشرط</translation>
    </message>
    <message>
        <source>End</source>
        <translation>نهاية</translation>
    </message>
    <message>
        <source>From here no end can be reached.</source>
        <translation>لا يمكن الوصول من هنا إلى نهاية.</translation>
    </message>
    <message>
        <source>Lead elsewhere under a condition</source>
        <translation>التوجيه إلى خطوة أخرى بشرط</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>تؤدي إلى</translation>
    </message>
    <message>
        <source>New step…</source>
        <translation>خطوة جديدة…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>No reason</source>
        <translation>بلا سبب</translation>
    </message>
    <message>
        <source>No way leads on from here.</source>
        <translation>لا طريق تتابع من هنا.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Nothing leads to this step; lead to it, or take it out.</source>
        <translation>لا شيء يؤدي إلى هذه الخطوة؛ وجّه إليها أو احذفها.</translation>
    </message>
    <message>
        <source>Offered only when</source>
        <translation>تُعرض فقط إذا</translation>
    </message>
    <message>
        <source>One of many, one way on</source>
        <translation>واحد من كثير، بطريق واحدة</translation>
    </message>
    <message>
        <source>Open a case</source>
        <translation>فتح حالة</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>جزء</translation>
    </message>
    <message>
        <source>Plan a follow-up</source>
        <translation>جدولة متابعة</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>سؤال</translation>
    </message>
    <message>
        <source>Reason this answer names</source>
        <translation>السبب الذي تحدده هذه الإجابة</translation>
    </message>
    <message>
        <source>Ring a department</source>
        <translation>الاتصال بقسم</translation>
    </message>
    <message>
        <source>Send an article</source>
        <translation>إرسال مقالة</translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation>جملة</translation>
    </message>
    <message>
        <source>Set a field</source>
        <translation>تعبئة حقل</translation>
    </message>
    <message>
        <source>Something is here twice.</source>
        <translation>شيء مكرر هنا.</translation>
    </message>
    <message>
        <source>Something is missing here.</source>
        <translation>ينقص شيء هنا.</translation>
    </message>
    <message>
        <source>Take out answer %1</source>
        <translation>حذف الإجابة %1</translation>
    </message>
    <message>
        <source>Take the condition out</source>
        <translation>حذف الشرط</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>The file cannot be read; mend it in a text editor.</source>
        <translation>تعذّرت قراءة الملف؛ أصلحه في محرّر نصوص.</translation>
    </message>
    <message>
        <source>The script</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>ثم</translation>
    </message>
    <message>
        <source>There is a field that does not belong here.</source>
        <translation>يوجد حقل لا مكان له هنا.</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>تحقّق</translation>
    </message>
    <message>
        <source>When not</source>
        <translation>إذا لم يُتحقّق</translation>
    </message>
    <message>
        <source>When verified</source>
        <translation>إذا تُحقّق</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>كلمات</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
</context>
<context>
    <name>ScriptEditorFlow</name>
    <message>
        <source>It could not be published.</source>
        <translation>تعذّر النشر.</translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>فتح نص</translation>
    </message>
    <message>
        <source>Published as version %1.</source>
        <translation>نُشر بالإصدار %1.</translation>
    </message>
    <message>
        <source>Save the script</source>
        <translation>حفظ النص</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>حُفظ.</translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation>تعذّر تنفيذ ذلك.</translation>
    </message>
</context>
<context>
    <name>ScriptEditorWindow</name>
    <message>
        <source>Arrows walk, Enter opens, Delete takes out; drag from a circle to lead a way.</source>
        <translation>الأسهم للتنقّل، وزر الإدخال للفتح، وزر الحذف للحذف؛ اسحب من دائرة لرسم طريق.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Graph of the script</source>
        <translation>مخطط النص</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
    <message>
        <source>Pages of the editor</source>
        <translation>صفحات المحرّر</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Script editor</source>
        <translation>محرّر النصوص</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>النصوص</translation>
    </message>
    <message>
        <source>Try out</source>
        <translation>تجربة</translation>
    </message>
</context>
<context>
    <name>ScriptHead</name>
    <message>
        <source>Go back to this step</source>
        <translation>الرجوع إلى هذه الخطوة</translation>
    </message>
    <message>
        <source>Show the script in the other language</source>
        <translation>عرض النص باللغة الأخرى</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>v%1</source>
        <translation>إصدار %1</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>%1 answers the call.</source>
        <translation>يردّ %1 على المكالمة.</translation>
    </message>
    <message>
        <source>Choosing the script…</source>
        <translation>جارٍ اختيار النص…</translation>
    </message>
    <message>
        <source>Go to step</source>
        <translation>انتقال إلى خطوة</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>لا توجد مكالمة</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>نص المكالمة</translation>
    </message>
    <message>
        <source>Steps of the script</source>
        <translation>خطوات النص</translation>
    </message>
    <message>
        <source>Talk freely: notes and wrap-up are open.</source>
        <translation>تحدّث بحرية: الملاحظات وإنهاء المكالمة متاحان.</translation>
    </message>
    <message>
        <source>The script opens when you answer</source>
        <translation>يُفتح النص عند الردّ</translation>
    </message>
    <message>
        <source>The script opens with the call.</source>
        <translation>يُفتح النص مع المكالمة.</translation>
    </message>
    <message>
        <source>There is no script for this call</source>
        <translation>لا يوجد نص لهذه المكالمة</translation>
    </message>
</context>
<context>
    <name>ScriptStep</name>
    <message>
        <source>ANSWERED RIGHTLY: %1 OF %2 NEEDED</source>
        <translation>إجابات صحيحة: %1 من %2 مطلوبة</translation>
    </message>
    <message>
        <source>CUSTOMER ANSWERS</source>
        <translation>إجابة العميل</translation>
    </message>
    <message>
        <source>Enter it now</source>
        <translation>تعبئته الآن</translation>
    </message>
    <message>
        <source>FOR THE NOTES</source>
        <translation>للملاحظات</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>إلى: %1</translation>
    </message>
    <message>
        <source>IF THE CUSTOMER…</source>
        <translation>إذا كان العميل…</translation>
    </message>
    <message>
        <source>Not read to the customer yet:</source>
        <translation>لم يُقرأ على العميل بعد:</translation>
    </message>
    <message>
        <source>Plan it now</source>
        <translation>جدولتها الآن</translation>
    </message>
    <message>
        <source>Put through…</source>
        <translation>تحويل…</translation>
    </message>
    <message>
        <source>READ WORD FOR WORD</source>
        <translation>اقرأ حرفيًا</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>قراءة بصوت</translation>
    </message>
    <message>
        <source>SAY</source>
        <translation>قُل</translation>
    </message>
    <message>
        <source>Send it…</source>
        <translation>إرسالها…</translation>
    </message>
    <message>
        <source>THEN</source>
        <translation>ثم</translation>
    </message>
    <message>
        <source>The script ends here. Say goodbye, then file the call in the wrap-up.</source>
        <translation>انتهى النص. ودّع العميل ثم صنّف المكالمة في إنهاء المكالمة.</translation>
    </message>
    <message>
        <source>WHEN IT IS DONE</source>
        <translation>عند الانتهاء</translation>
    </message>
</context>
<context>
    <name>SendArticleDialog</name>
    <message>
        <source>By</source>
        <translation>عبر</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>It is sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>It opens in this computer's own program.</source>
        <translation>تُفتح في برنامج هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Open to send</source>
        <translation>فتح للإرسال</translation>
    </message>
    <message>
        <source>Say where it is to go.</source>
        <translation>حدد وجهة الإرسال.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>إرسال</translation>
    </message>
    <message>
        <source>Send it in the program that has opened, then come back and say so.</source>
        <translation>أرسلها من البرنامج الذي فُتح، ثم عُد وأكّد ذلك.</translation>
    </message>
    <message>
        <source>Send to the customer</source>
        <translation>إرسال إلى العميل</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>رسالة نصية</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>لا شيء للإرسال بعد.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>It is sent, and on the customer's timeline.</source>
        <translation>أُرسلت، وسُجّلت في سجل العميل.</translation>
    </message>
    <message>
        <source>It is sent, but not on the timeline yet. Press again when the database is back.</source>
        <translation>أُرسلت، ولم تُسجّل بعد. اضغط مجددًا عند عودة قاعدة البيانات.</translation>
    </message>
    <message>
        <source>This computer has no program for it. Copy the text, or ask for a mail server.</source>
        <translation>لا برنامج لها في هذا الحاسوب. انسخ النص، أو اطلب خادم بريد.</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>Another server answered than the one in the settings. Nothing was sent; please tell IT.</source>
        <translation>أجاب خادم غير الذي في الإعدادات. لم يُرسل شيء؛ أبلغ تقنية المعلومات.</translation>
    </message>
    <message>
        <source>Name or password is wrong. Check both and try again.</source>
        <translation>الاسم أو كلمة المرور غير صحيحة. راجعهما وأعد المحاولة.</translation>
    </message>
    <message>
        <source>Nobody of this name is known here, or not on this computer. Check the name, or ask IT.</source>
        <translation>لا أحد معروف هنا بهذا الاسم، أو ليس من هذا الحاسوب. راجع الاسم أو اسأل تقنية المعلومات.</translation>
    </message>
    <message>
        <source>Somebody may stand between this computer and the server. Nothing was sent; tell IT.</source>
        <translation>قد يكون أحد بين هذا الحاسوب والخادم. لم يُرسل شيء؛ أبلغ تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The certificate file named in the settings cannot be read. Check the settings.</source>
        <translation>تعذّرت قراءة ملف الشهادة المذكور في الإعدادات. راجع الإعدادات.</translation>
    </message>
    <message>
        <source>The database belongs to a newer Hatif. Install the newer version.</source>
        <translation>قاعدة البيانات لإصدار أحدث من هاتف. ثبّت الإصدار الأحدث.</translation>
    </message>
    <message>
        <source>The database belongs to an older Hatif. IT must upgrade it first.</source>
        <translation>قاعدة البيانات لإصدار أقدم من هاتف. على تقنية المعلومات ترقيتها أولاً.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network.</source>
        <translation>تعذّر الوصول إلى الخادم. راجع الشبكة.</translation>
    </message>
    <message>
        <source>The server could not prove who it is. Nothing was sent; please tell IT.</source>
        <translation>لم يستطع الخادم إثبات هويته. لم يُرسل شيء؛ أبلغ تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The server does not have this database. Check the address in the settings.</source>
        <translation>لا توجد قاعدة البيانات هذه على الخادم. راجع العنوان في الإعدادات.</translation>
    </message>
    <message>
        <source>The server has no room at the moment. It is tried again by itself.</source>
        <translation>لا مكان على الخادم الآن. تُعاد المحاولة تلقائياً.</translation>
    </message>
    <message>
        <source>The server offers no encryption. Nothing was sent; please tell IT.</source>
        <translation>لا يوفّر الخادم تشفيراً. لم يُرسل شيء؛ أبلغ تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The server takes no changes at the moment. They are kept and sent later.</source>
        <translation>لا يقبل الخادم تغييرات الآن. تُحفظ هنا وتُرسل لاحقاً.</translation>
    </message>
    <message>
        <source>The server takes too long. Try again in a moment.</source>
        <translation>يتأخر الخادم في الردّ. أعد المحاولة بعد قليل.</translation>
    </message>
    <message>
        <source>The server's certificate is not valid today. Check this computer's date, or tell IT.</source>
        <translation>شهادة الخادم غير سارية اليوم. راجع تاريخ هذا الحاسوب أو أبلغ تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The server's program is too old for Hatif. Please tell IT.</source>
        <translation>برنامج الخادم أقدم مما يحتاجه هاتف. أبلغ تقنية المعلومات.</translation>
    </message>
    <message>
        <source>This name is not let in any more. Ask whoever looks after Hatif.</source>
        <translation>لم يعد هذا الاسم مسموحاً له بالدخول. اسأل المسؤول عن هاتف.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a moment.</source>
        <translation>كلمات مرور خاطئة كثيرة. انتظر قليلاً.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة المرور.</translation>
    </message>
    <message>
        <source>You are not signed on at this computer's network any more. Sign on again, then try again.</source>
        <translation>لم تعد مسجَّل الدخول في شبكة هذا الحاسوب. سجِّل الدخول من جديد ثم أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <source>Fixed by your workplace.</source>
        <translation>ثبّتته جهة عملك.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>يسري عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>This cannot be used here.</source>
        <translation>لا يمكن استخدام هذا هنا.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A customer is asked once in (days)</source>
        <translation>يُسأل العميل مرة كل (أيام)</translation>
    </message>
    <message>
        <source>Agree on keys by DTLS-SRTP</source>
        <translation>الاتفاق على المفاتيح مباشرة بين الطرفين</translation>
    </message>
    <message>
        <source>Always; else no call</source>
        <translation>دائمًا، وإلا فلا مكالمة</translation>
    </message>
    <message>
        <source>Always; without a keyring nothing opens</source>
        <translation>دائمًا، ودون حافظة مفاتيح لا يُفتح شيء</translation>
    </message>
    <message>
        <source>Arabic voice</source>
        <translation>الصوت العربي</translation>
    </message>
    <message>
        <source>Arabic-Indic digits in Arabic</source>
        <translation>أرقام عربية (٠١٢٣) في الواجهة العربية</translation>
    </message>
    <message>
        <source>Ask the PBX for waiting messages</source>
        <translation>سؤال السنترال عن الرسائل المنتظرة</translation>
    </message>
    <message>
        <source>Brand the desk speaks for</source>
        <translation>العلامة التجارية التي يتحدث المكتب باسمها</translation>
    </message>
    <message>
        <source>Breaks and their minutes</source>
        <translation>الاستراحات ودقائقها</translation>
    </message>
    <message>
        <source>Buttons arm after (milliseconds)</source>
        <translation>تفعيل الأزرار بعد (بالمللي ثانية)</translation>
    </message>
    <message>
        <source>Calls are also taken from this address</source>
        <translation>استقبال المكالمات من هذا العنوان أيضًا</translation>
    </message>
    <message>
        <source>Cancel echo and noise</source>
        <translation>إلغاء الصدى والضوضاء</translation>
    </message>
    <message>
        <source>Certificate of the database's authority</source>
        <translation>شهادة جهة إصدار قاعدة البيانات</translation>
    </message>
    <message>
        <source>Certificate of the mail server's authority</source>
        <translation>شهادة جهة توثيق خادم البريد</translation>
    </message>
    <message>
        <source>Certificate of the repository's authority</source>
        <translation>شهادة جهة إصدار مستودع التحديثات</translation>
    </message>
    <message>
        <source>Country of numbers without a prefix</source>
        <translation>بلد الأرقام التي بلا رمز دولي</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Dialling rules</source>
        <translation>قواعد الاتصال</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>مبكرًا</translation>
    </message>
    <message>
        <source>Emergency numbers</source>
        <translation>أرقام الطوارئ</translation>
    </message>
    <message>
        <source>Encrypt the files on this computer</source>
        <translation>تشفير الملفات على هذا الجهاز</translation>
    </message>
    <message>
        <source>Encrypted sound</source>
        <translation>تشفير الصوت</translation>
    </message>
    <message>
        <source>English voice</source>
        <translation>الصوت الإنجليزي</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>الأخطاء وحدها</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>الرقم الداخلي</translation>
    </message>
    <message>
        <source>Extension that asks by keypad</source>
        <translation>تحويلة التقييم بالأزرار</translation>
    </message>
    <message>
        <source>Extension that plays back what it hears</source>
        <translation>الرقم الداخلي الذي يعيد ما يسمعه (الصدى)</translation>
    </message>
    <message>
        <source>Favourite reasons and outcomes</source>
        <translation>الأسباب والنتائج المفضلة</translation>
    </message>
    <message>
        <source>Favourites for transfers</source>
        <translation>جهات التحويل المفضّلة</translation>
    </message>
    <message>
        <source>File of authorities trusted for TLS</source>
        <translation>ملف الجهات الموثوقة للتشفير</translation>
    </message>
    <message>
        <source>Find ways through routers (ICE)</source>
        <translation>البحث عن طرق عبر الموجّهات (ICE)</translation>
    </message>
    <message>
        <source>First, on trial</source>
        <translation>أولًا، للتجربة</translation>
    </message>
    <message>
        <source>Further accounts</source>
        <translation>حسابات أخرى</translation>
    </message>
    <message>
        <source>Headset or speaker</source>
        <translation>سماعة رأس أو مكبّر صوت</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Largest log (megabytes)</source>
        <translation>أكبر حجم للسجل (ميغابايت)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Lock after (minutes)</source>
        <translation>القفل بعد (دقائق)</translation>
    </message>
    <message>
        <source>Login at the mail server</source>
        <translation>اسم الدخول لدى خادم البريد</translation>
    </message>
    <message>
        <source>Loudness of the microphone (%)</source>
        <translation>ارتفاع صوت الميكروفون (%)</translation>
    </message>
    <message>
        <source>Loudness of the speaker (%)</source>
        <translation>ارتفاع صوت السماعة (%)</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>خادم البريد</translation>
    </message>
    <message>
        <source>Mapping file of orders</source>
        <translation>ملف ربط الطلبات</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>الميكروفون</translation>
    </message>
    <message>
        <source>Name at the PBX, if not the extension</source>
        <translation>الاسم لدى السنترال إن لم يكن الرقم الداخلي</translation>
    </message>
    <message>
        <source>Name servers for SRV</source>
        <translation>خوادم الأسماء</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>عنوان الشبكة</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>No sound</source>
        <translation>بلا صوت</translation>
    </message>
    <message>
        <source>None, for a server on this computer</source>
        <translation>بلا، لخادم على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Numbers for parking</source>
        <translation>أرقام ركن المكالمات</translation>
    </message>
    <message>
        <source>Numbers transferred to last</source>
        <translation>آخر أرقام التحويل</translation>
    </message>
    <message>
        <source>Offer to read the script aloud</source>
        <translation>إتاحة قراءة نص المكالمة بصوت مسموع</translation>
    </message>
    <message>
        <source>Oldest version that may stay</source>
        <translation>أقدم إصدار مقبول</translation>
    </message>
    <message>
        <source>Outbound proxy</source>
        <translation>الخادم الوسيط للصادر</translation>
    </message>
    <message>
        <source>Own keys</source>
        <translation>مفاتيحك الخاصة</translation>
    </message>
    <message>
        <source>PBX address</source>
        <translation>عنوان السنترال PBX</translation>
    </message>
    <message>
        <source>Port of the mail server</source>
        <translation>منفذ خادم البريد</translation>
    </message>
    <message>
        <source>Protection of letters</source>
        <translation>حماية الرسائل</translation>
    </message>
    <message>
        <source>Questions that verify a caller</source>
        <translation>أسئلة التحقق من المتصل</translation>
    </message>
    <message>
        <source>Queues whose calls answer themselves</source>
        <translation>قوائم انتظار يُرَدّ على مكالماتها تلقائيًا</translation>
    </message>
    <message>
        <source>Reasons and outcomes used last</source>
        <translation>آخر ما استُخدم من الأسباب والنتائج</translation>
    </message>
    <message>
        <source>Record calls on this computer</source>
        <translation>تسجيل المكالمات على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Reports that are written by themselves</source>
        <translation>التقارير التي تُكتب تلقائياً</translation>
    </message>
    <message>
        <source>Repository of updates</source>
        <translation>مستودع التحديثات</translation>
    </message>
    <message>
        <source>Ring for (seconds)</source>
        <translation>مدة الرنين (بالثواني)</translation>
    </message>
    <message>
        <source>Ring of updates</source>
        <translation>دفعة التحديثات</translation>
    </message>
    <message>
        <source>Ring on</source>
        <translation>الرنين على</translation>
    </message>
    <message>
        <source>SIP port</source>
        <translation>منفذ SIP</translation>
    </message>
    <message>
        <source>STARTTLS, the usual way</source>
        <translation>STARTTLS، الطريقة المعتادة</translation>
    </message>
    <message>
        <source>STUN server</source>
        <translation>خادم معرفة العنوان الخارجي</translation>
    </message>
    <message>
        <source>Say who is calling into the headset</source>
        <translation>إعلان اسم المتصل في السماعة</translation>
    </message>
    <message>
        <source>Sender of letters</source>
        <translation>مُرسِل الرسائل</translation>
    </message>
    <message>
        <source>Set up already</source>
        <translation>تم الإعداد</translation>
    </message>
    <message>
        <source>Small call panel on top</source>
        <translation>لوحة مكالمة صغيرة في الأعلى</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>السماعة</translation>
    </message>
    <message>
        <source>Speed of speech (words a minute)</source>
        <translation>سرعة النطق (كلمة في الدقيقة)</translation>
    </message>
    <message>
        <source>TLS even with an outdated OpenSSL</source>
        <translation>السماح بمكتبة تشفير قديمة</translation>
    </message>
    <message>
        <source>TLS from the beginning</source>
        <translation>TLS من البداية</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>The PBX records calls</source>
        <translation>السنترال يسجّل المكالمات</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>This mapping file cannot be used. %1</source>
        <translation>لا يمكن استخدام ملف الربط هذا. %1</translation>
    </message>
    <message>
        <source>Type a number from %1 to %2.</source>
        <translation>اكتب رقمًا من %1 إلى %2.</translation>
    </message>
    <message>
        <source>Type a whole number.</source>
        <translation>اكتب رقمًا صحيحًا.</translation>
    </message>
    <message>
        <source>Type accounts such as %1, or nothing.</source>
        <translation>اكتب حسابات مثل %1 أو اتركها فارغة.</translation>
    </message>
    <message>
        <source>Type an address such as %1 or %2.</source>
        <translation>اكتب عنوانًا مثل %1 أو %2.</translation>
    </message>
    <message>
        <source>Type an address that begins with %1 or %2, or nothing.</source>
        <translation>اكتب عنوانًا يبدأ بـ %1 أو %2، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Type an e-mail address such as %1, or nothing.</source>
        <translation>اكتب عنوان بريد مثل %1، أو لا شيء.</translation>
    </message>
    <message>
        <source>Type breaks and their minutes, such as %1.</source>
        <translation>اكتب الاستراحات ودقائقها، مثل %1.</translation>
    </message>
    <message>
        <source>Type letters and digits without blanks, such as %1.</source>
        <translation>اكتب حروفًا وأرقامًا بلا فراغات، مثل %1.</translation>
    </message>
    <message>
        <source>Type numbers with commas between them, such as %1.</source>
        <translation>اكتب أرقامًا تفصل بينها فواصل، مثل %1.</translation>
    </message>
    <message>
        <source>Type queues and questions, such as %1.</source>
        <translation>اكتب القوائم وأسئلتها، مثل %1.</translation>
    </message>
    <message>
        <source>Type rules such as %1, or nothing.</source>
        <translation>اكتب قواعد مثل %1، أو اترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>Type the name of a server such as %1, or nothing.</source>
        <translation>اكتب اسم خادم مثل %1، أو لا شيء.</translation>
    </message>
    <message>
        <source>Type the path of a file that is there, or nothing.</source>
        <translation>اكتب مسار ملف موجود، أو اترك الحقل فارغًا.</translation>
    </message>
    <message>
        <source>Unanswered calls until not responding</source>
        <translation>عدد المكالمات دون رد قبل عدم الاستجابة</translation>
    </message>
    <message>
        <source>Updates come later by (days)</source>
        <translation>تأخير التحديثات (بالأيام)</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>التحذيرات والأخطاء</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>What is let go of after how many days</source>
        <translation>ما يُحذف بعد كم يوم</translation>
    </message>
    <message>
        <source>What is logged</source>
        <translation>ما يُكتب في السجل</translation>
    </message>
    <message>
        <source>When there is a keyring</source>
        <translation>عند وجود حافظة مفاتيح</translation>
    </message>
    <message>
        <source>Where the PBX can</source>
        <translation>حين يستطيع السنترال</translation>
    </message>
    <message>
        <source>Window layout</source>
        <translation>ترتيب النافذة</translation>
    </message>
    <message>
        <source>With everybody</source>
        <translation>مع الجميع</translation>
    </message>
    <message>
        <source>Wrap-up (seconds)</source>
        <translation>مدة إنهاء المكالمة (بالثواني)</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>اسم دخولك</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>ShiftForm</name>
    <message>
        <source>A shift has a length: choose another end.</source>
        <translation>للدوام مدة: اختر نهاية أخرى.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Begin of the shift</source>
        <translation>بداية الدوام</translation>
    </message>
    <message>
        <source>Choose who is to work.</source>
        <translation>اختر من يعمل.</translation>
    </message>
    <message>
        <source>End of the shift</source>
        <translation>نهاية الدوام</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Minutes of rest</source>
        <translation>دقائق الاستراحة</translation>
    </message>
    <message>
        <source>None of these days is meant; choose a later last day.</source>
        <translation>لا ينطبق على أي من هذه الأيام؛ اختر يومًا أخيرًا أبعد.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Sunday to Thursday</source>
        <translation>الأحد إلى الخميس</translation>
    </message>
    <message>
        <source>The rest is as long as the shift; choose fewer minutes.</source>
        <translation>الاستراحة بطول الدوام؛ اختر دقائق أقل.</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>حتى يوم</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>this day alone</source>
        <translation>هذا اليوم وحده</translation>
    </message>
    <message>
        <source>this day of each week</source>
        <translation>هذا اليوم من كل أسبوع</translation>
    </message>
    <message>
        <source>to</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>ShiftWords</name>
    <message>
        <source>absent: %1</source>
        <translation>غياب: %1</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>التزم</translation>
    </message>
    <message>
        <source>late: %1</source>
        <translation>تأخر: %1</translation>
    </message>
    <message>
        <source>left early: %1</source>
        <translation>خروج مبكر: %1</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>over break: %1</source>
        <translation>تجاوز الاستراحة: %1</translation>
    </message>
</context>
<context>
    <name>ShiftsDialog</name>
    <message>
        <source>%1 · %2 to %3</source>
        <translation>%1 · %2 إلى %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shift(s)</source>
        <translation>
            <numerusform>لا دوام</numerusform>
            <numerusform>دوام واحد</numerusform>
            <numerusform>دوامان</numerusform>
            <numerusform>%Ln دوامات</numerusform>
            <numerusform>%Ln دوامًا</numerusform>
            <numerusform>%Ln دوام</numerusform>
        </translation>
    </message>
    <message>
        <source>A new shift</source>
        <translation>دوام جديد</translation>
    </message>
    <message>
        <source>Add the shift</source>
        <translation>إضافة الدوام</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Kept so far: %1.</source>
        <translation>الالتزام حتى الآن: %1.</translation>
    </message>
    <message>
        <source>May rest: %1.</source>
        <translation>له أن يرتاح: %1.</translation>
    </message>
    <message>
        <source>Nobody has a shift on this day.</source>
        <translation>لا دوام لأحد في هذا اليوم.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>الدوام</translation>
    </message>
    <message>
        <source>Shifts of the day</source>
        <translation>دوامات اليوم</translation>
    </message>
    <message>
        <source>The agent works then already; remove the other shift first.</source>
        <translation>للموظف دوام في هذا الوقت؛ أزل الدوام الآخر أولًا.</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>اليوم التالي</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>اليوم السابق</translation>
    </message>
    <message>
        <source>You can set the shifts of your own team only; choose somebody of it.</source>
        <translation>يمكنك تحديد دوام فريقك فقط؛ اختر أحد أفراده.</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Database %1</source>
        <translation>قاعدة البيانات %1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Remember it in this computer's keyring</source>
        <translation>حفظها في خزنة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong passwords: %Ln second(s) to wait.</source>
        <translation>
            <numerusform>كلمات مرور خاطئة كثيرة: يمكنك المحاولة الآن.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر ثانية واحدة.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر ثانيتين.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر %Ln ثوانٍ.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر %Ln ثانية.</numerusform>
            <numerusform>كلمات مرور خاطئة كثيرة: انتظر %Ln ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name you sign in with.</source>
        <translation>اكتب الاسم الذي تدخل به.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة المرور.</translation>
    </message>
    <message>
        <source>Your login</source>
        <translation>اسم الدخول</translation>
    </message>
</context>
<context>
    <name>SnippetsDialog</name>
    <message>
        <source>Arabic key, without the slash</source>
        <translation>المفتاح العربي دون الشرطة</translation>
    </message>
    <message>
        <source>Arabic text</source>
        <translation>النص العربي</translation>
    </message>
    <message>
        <source>English key, without the slash</source>
        <translation>المفتاح الإنجليزي دون الشرطة</translation>
    </message>
    <message>
        <source>English text</source>
        <translation>النص الإنجليزي</translation>
    </message>
    <message>
        <source>Everybody's</source>
        <translation>للجميع</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>My own</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>My team's</source>
        <translation>لفريقي</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>عبارة جديدة</translation>
    </message>
    <message>
        <source>Ready-made phrases</source>
        <translation>العبارات الجاهزة</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>The brand's</source>
        <translation>للعلامة التجارية</translation>
    </message>
    <message>
        <source>Variables work as in scripts:</source>
        <translation>المتغيّرات كما في النصوص:</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>لمن هي</translation>
    </message>
</context>
<context>
    <name>SoundPage</name>
    <message>
        <source>Microphone test</source>
        <translation>اختبار الميكروفون</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>الصوت</translation>
    </message>
</context>
<context>
    <name>SpecialDays</name>
    <message>
        <source>Add this day</source>
        <translation>إضافة هذا اليوم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>None. Public holidays are known already.</source>
        <translation>لا يوجد. العطل الرسمية معروفة مسبقاً.</translation>
    </message>
    <message>
        <source>Open on a holiday</source>
        <translation>عمل في يوم عطلة</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message>
        <source>Special days</source>
        <translation>أيام خاصة</translation>
    </message>
    <message>
        <source>What is special</source>
        <translation>ما الخاص فيه</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why (if you like)</source>
        <translation>السبب (اختياري)</translation>
    </message>
</context>
<context>
    <name>SpeechPage</name>
    <message>
        <source>Speech</source>
        <translation>النطق</translation>
    </message>
</context>
<context>
    <name>SpellingMarks</name>
    <message>
        <source>Add %1 to my words</source>
        <translation>إضافة %1 إلى كلماتي</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>لا اقتراحات</translation>
    </message>
</context>
<context>
    <name>StateButton</name>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>A customer is on hold for %1 seconds</source>
        <translation>عميل قيد التعليق منذ %1 ثانية</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Change your state</source>
        <translation>تغيير حالتك</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>مكالمة جماعية</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>استشارة</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>لا يستجيب</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>قيد التعليق</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>يرنّ</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>Your break is over</source>
        <translation>انتهت استراحتك</translation>
    </message>
    <message>
        <source>Your state: %1</source>
        <translation>حالتك: %1</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%Ln call(s) today</source>
        <translation>
            <numerusform>لا مكالمات اليوم</numerusform>
            <numerusform>مكالمة واحدة اليوم</numerusform>
            <numerusform>مكالمتان اليوم</numerusform>
            <numerusform>%Ln مكالمات اليوم</numerusform>
            <numerusform>%Ln مكالمة اليوم</numerusform>
            <numerusform>%Ln مكالمة اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) to send</source>
        <translation>
            <numerusform>لا تغييرات للإرسال</numerusform>
            <numerusform>تغيير واحد للإرسال</numerusform>
            <numerusform>تغييران للإرسال</numerusform>
            <numerusform>%Ln تغييرات للإرسال</numerusform>
            <numerusform>%Ln تغييرًا للإرسال</numerusform>
            <numerusform>%Ln تغيير للإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) in the voicemail</source>
        <translation>
            <numerusform>لا رسائل في البريد الصوتي</numerusform>
            <numerusform>رسالة واحدة في البريد الصوتي</numerusform>
            <numerusform>رسالتان في البريد الصوتي</numerusform>
            <numerusform>%Ln رسائل في البريد الصوتي</numerusform>
            <numerusform>%Ln رسالة في البريد الصوتي</numerusform>
            <numerusform>%Ln رسالة في البريد الصوتي</numerusform>
        </translation>
    </message>
    <message>
        <source>Database connected</source>
        <translation>قاعدة البيانات متصلة</translation>
    </message>
    <message>
        <source>No sound device</source>
        <translation>لا يوجد جهاز صوت</translation>
    </message>
    <message>
        <source>Telephone cannot start</source>
        <translation>تعذّر تشغيل الهاتف</translation>
    </message>
    <message>
        <source>Telephone does not respond</source>
        <translation>الهاتف لا يستجيب</translation>
    </message>
    <message>
        <source>Telephone is starting again…</source>
        <translation>يُعاد تشغيل الهاتف…</translation>
    </message>
    <message>
        <source>Telephone is starting…</source>
        <translation>جارٍ تشغيل الهاتف…</translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>العمل دون اتصال</translation>
    </message>
    <message>
        <source>Working offline, %1</source>
        <translation>العمل دون اتصال، %1</translation>
    </message>
    <message>
        <source>average %1</source>
        <translation>المتوسط %1</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Add a question</source>
        <translation>إضافة سؤال</translation>
    </message>
    <message>
        <source>Add an answer</source>
        <translation>إضافة إجابة</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>الإجابات</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>المقالة</translation>
    </message>
    <message>
        <source>As the agent chooses</source>
        <translation>كما يختار الموظف</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>على الأكثر</translation>
    </message>
    <message>
        <source>Back to where it was begun</source>
        <translation>العودة إلى حيث بدأ</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>القسم</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الموعد</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>الاستعجال</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>نوع الحالة</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>Must be read word for word</source>
        <translation>يُقرأ حرفيًا</translation>
    </message>
    <message>
        <source>Name of the answer, for variables</source>
        <translation>اسم الإجابة في المتغيّرات</translation>
    </message>
    <message>
        <source>None proposed</source>
        <translation>بلا اقتراح</translation>
    </message>
    <message>
        <source>Part that is run</source>
        <translation>الجزء الذي يُنفّذ</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Proposed outcome</source>
        <translation>النتيجة المقترحة</translation>
    </message>
    <message>
        <source>Proposed reason</source>
        <translation>السبب المقترح</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>الأسئلة</translation>
    </message>
    <message>
        <source>Right answers needed</source>
        <translation>الإجابات الصحيحة المطلوبة</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>ما يُقال</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>تُرسل عبر</translation>
    </message>
    <message>
        <source>Start here</source>
        <translation>البداية من هنا</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Take this step out</source>
        <translation>حذف هذه الخطوة</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>مهمة</translation>
    </message>
    <message>
        <source>Text for the notes</source>
        <translation>نص للملاحظات</translation>
    </message>
    <message>
        <source>The customer answers with</source>
        <translation>يجيب العميل بـ</translation>
    </message>
    <message>
        <source>Tip for the agent</source>
        <translation>تلميح للموظف</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>What hangs on it</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>ما الموعود به</translation>
    </message>
    <message>
        <source>Why there</source>
        <translation>سبب الإحالة</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Find a step</source>
        <translation>بحث عن خطوة</translation>
    </message>
    <message>
        <source>Steps of the script</source>
        <translation>خطوات النص</translation>
    </message>
    <message>
        <source>The script itself</source>
        <translation>النص نفسه</translation>
    </message>
</context>
<context>
    <name>StripPanel</name>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Customer's card</source>
        <translation>بطاقة العميل</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء المطابقون</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>Search customer or dial a number…</source>
        <translation>ابحث عن عميل أو اطلب رقمًا…</translation>
    </message>
    <message>
        <source>Search or dial</source>
        <translation>بحث أو اتصال</translation>
    </message>
    <message>
        <source>Search or dial…</source>
        <translation>بحث أو اتصال…</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>التراجع عن هذا</translation>
    </message>
    <message>
        <source>Time since the call began</source>
        <translation>مدة المكالمة</translation>
    </message>
</context>
<context>
    <name>TeamView</name>
    <message>
        <source>Callbacks of the team</source>
        <translation>معاودات اتصال الفريق</translation>
    </message>
    <message>
        <source>Late, told to the lead</source>
        <translation>متأخرة، أُبلغ المشرف</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
    <message>
        <source>No callbacks of the team</source>
        <translation>لا معاودات اتصال للفريق</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>What is promised in the team's name shows here.</source>
        <translation>ما يُوعد به باسم الفريق يظهر هنا.</translation>
    </message>
</context>
<context>
    <name>TelephonePage</name>
    <message>
        <source>It is kept in the system's keyring.</source>
        <translation>تُحفظ في مخزن كلمات المرور في النظام.</translation>
    </message>
    <message>
        <source>Password at the PBX</source>
        <translation>كلمة المرور في السنترال PBX</translation>
    </message>
    <message>
        <source>Saved in the system's keyring.</source>
        <translation>حُفظت في مخزن كلمات المرور في النظام.</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>The keyring did not take it: it is known until Hatif is closed.</source>
        <translation>لم يقبلها مخزن كلمات المرور: تبقى معروفة حتى إغلاق هاتف.</translation>
    </message>
    <message>
        <source>Type a new one to change it</source>
        <translation>اكتب كلمة جديدة لتغييرها</translation>
    </message>
    <message>
        <source>Whose password</source>
        <translation>كلمة مرور أي حساب</translation>
    </message>
</context>
<context>
    <name>TileRow</name>
    <message numerus="yes">
        <source>%Ln call(s) today</source>
        <translation>
            <numerusform>لا مكالمات اليوم</numerusform>
            <numerusform>مكالمة واحدة اليوم</numerusform>
            <numerusform>مكالمتان اليوم</numerusform>
            <numerusform>%Ln مكالمات اليوم</numerusform>
            <numerusform>%Ln مكالمة اليوم</numerusform>
            <numerusform>%Ln مكالمة اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open and late</source>
        <translation>
            <numerusform>لا متأخرة مفتوحة</numerusform>
            <numerusform>وعد واحد متأخر مفتوح</numerusform>
            <numerusform>وعدان متأخران مفتوحان</numerusform>
            <numerusform>%Ln وعود متأخرة مفتوحة</numerusform>
            <numerusform>%Ln وعدًا متأخرًا مفتوحًا</numerusform>
            <numerusform>%Ln وعد متأخر مفتوح</numerusform>
        </translation>
    </message>
    <message>
        <source>Callers who wait in a queue now, as the PBX tells.</source>
        <translation>المتصلون المنتظرون في قائمة انتظار الآن كما يخبر السنترال.</translation>
    </message>
    <message>
        <source>Calls waiting</source>
        <translation>مكالمات تنتظر</translation>
    </message>
    <message>
        <source>How long the caller has waited who has waited longest.</source>
        <translation>مدة انتظار أطول المتصلين انتظارًا.</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>أطول انتظار</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <translation>الوعود الموفّاة</translation>
    </message>
    <message>
        <source>goal %1 in %2 s</source>
        <translation>الهدف %1 خلال %2 ث</translation>
    </message>
    <message>
        <source>no bridge</source>
        <translation>لا جسر</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Customer's contacts</source>
        <translation>تواصل العميل</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <translation>المتابعات</translation>
    </message>
    <message numerus="yes">
        <source>Follow-ups (%Ln)</source>
        <translation>
            <numerusform>المتابعات (%Ln)</numerusform>
            <numerusform>المتابعات (%Ln)</numerusform>
            <numerusform>المتابعات (%Ln)</numerusform>
            <numerusform>المتابعات (%Ln)</numerusform>
            <numerusform>المتابعات (%Ln)</numerusform>
            <numerusform>المتابعات (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>History and follow-ups show here once the customer is known.</source>
        <translation>يظهر السجل والمتابعات هنا بعد معرفة العميل.</translation>
    </message>
    <message>
        <source>No customer chosen</source>
        <translation>لم يُحدَّد العميل</translation>
    </message>
    <message>
        <source>No open follow-ups</source>
        <translation>لا توجد متابعات مفتوحة</translation>
    </message>
    <message>
        <source>Open follow-ups</source>
        <translation>المتابعات المفتوحة</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>Arrange the steps</source>
        <translation>ترتيب الخطوات</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>إهمال المسودة</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>New script</source>
        <translation>نص جديد</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>خطوة جديدة</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>فتح ملف</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>حفظ في ملف</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>Show the beginning</source>
        <translation>عرض البداية</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>%1 is put through at once, or after you have asked.</source>
        <translation>يوصَّل %1 فورًا، أو بعد أن تستشير.</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>استشارة أولًا</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>مفضّل</translation>
    </message>
    <message>
        <source>Favourites, colleagues and numbers used last</source>
        <translation>المفضّلة والزملاء وآخر الأرقام</translation>
    </message>
    <message>
        <source>Name, number, extension or SIP address</source>
        <translation>اسم أو رقم أو رقم داخلي أو عنوان SIP</translation>
    </message>
    <message>
        <source>Put through at once</source>
        <translation>توصيل فوري</translation>
    </message>
    <message>
        <source>The customer is held while you ask (Ctrl+Enter)</source>
        <translation>يبقى العميل على الانتظار أثناء الاستشارة (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Transfer the call</source>
        <translation>تحويل المكالمة</translation>
    </message>
    <message>
        <source>Transfer to</source>
        <translation>التحويل إلى</translation>
    </message>
    <message>
        <source>Type a number such as 204 or 0501234567, or an address such as sip:sara@example.com.</source>
        <translation>اكتب رقمًا مثل 204 أو 0501234567، أو عنوانًا مثل sip:sara@example.com.</translation>
    </message>
</context>
<context>
    <name>TrialCallLine</name>
    <message>
        <source>Call yourself</source>
        <translation>اتصال بنفسك</translation>
    </message>
    <message>
        <source>Calling…</source>
        <translation>جارٍ الاتصال…</translation>
    </message>
    <message>
        <source>It rang, and nobody picked up. Ask your IT which extension plays sound back.</source>
        <translation>رنّ الهاتف ولم يُجب أحد. اسأل قسم تقنية المعلومات عن رقم الصدى الداخلي.</translation>
    </message>
    <message>
        <source>Say something: you hear yourself.</source>
        <translation>تكلّم: ستسمع صوتك.</translation>
    </message>
    <message>
        <source>The PBX did not put the call through. Ask your IT which extension plays sound back.</source>
        <translation>لم يوصل السنترال المكالمة. اسأل قسم تقنية المعلومات عن رقم الصدى الداخلي.</translation>
    </message>
    <message>
        <source>The call came about, but no sound came back. Tell your IT: a firewall may stop it.</source>
        <translation>تمّت المكالمة ولم يعد أي صوت. أبلغ قسم تقنية المعلومات: قد يحجبه جدار الحماية.</translation>
    </message>
    <message>
        <source>The call ended by itself. Try it once more, then tell your IT.</source>
        <translation>انتهت المكالمة من تلقاء نفسها. أعد المحاولة، ثم أبلغ قسم تقنية المعلومات.</translation>
    </message>
    <message>
        <source>The call works, but hardly anything was heard. Is the microphone muted?</source>
        <translation>المكالمة تعمل، لكن لم يُسمع شيء تقريبًا. هل الميكروفون مكتوم؟</translation>
    </message>
    <message>
        <source>The call works: your sound went to the PBX and came back.</source>
        <translation>المكالمة تعمل: وصل صوتك إلى السنترال وعاد.</translation>
    </message>
</context>
<context>
    <name>UpgradeLine</name>
    <message>
        <source>The database is being brought up to date: step %1 of %2. Calls can be taken.</source>
        <translation>يجري تحديث قاعدة البيانات: الخطوة %1 من %2. يمكن استقبال المكالمات.</translation>
    </message>
</context>
<context>
    <name>ValueEntry</name>
    <message>
        <source>A date: day/month/year</source>
        <translation>تاريخ: يوم/شهر/سنة</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>رقم</translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation>رقم هاتف</translation>
    </message>
    <message>
        <source>An amount, such as 1499.50</source>
        <translation>مبلغ، مثل 1499.50</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>الحد الأدنى %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>الحد الأقصى %1.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>This answer does not fit here.</source>
        <translation>هذه الإجابة لا تصلح هنا.</translation>
    </message>
    <message>
        <source>This is not a date. Type it as day/month/year.</source>
        <translation>هذا ليس تاريخًا. اكتبه يوم/شهر/سنة.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>هذا ليس رقمًا.</translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation>هذا ليس رقم هاتف.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>النص أطول من اللازم.</translation>
    </message>
    <message>
        <source>Type an answer first.</source>
        <translation>اكتب الإجابة أولًا.</translation>
    </message>
    <message>
        <source>What the customer says</source>
        <translation>ما يقوله العميل</translation>
    </message>
</context>
<context>
    <name>VerifyBox</name>
    <message>
        <source>A number of his</source>
        <translation>رقم من أرقامه</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>رقم الحساب</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>الشركة</translation>
    </message>
    <message>
        <source>Not verified: tell nothing private</source>
        <translation>لم يتم التحقق: لا تُفصح عن أي معلومة خاصة</translation>
    </message>
    <message>
        <source>Number of an open order</source>
        <translation>رقم طلب مفتوح</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تم التحقق</translation>
    </message>
    <message>
        <source>Who is it? %1 of %2 answers</source>
        <translation>من المتصل؟ %1 من %2 إجابات</translation>
    </message>
</context>
<context>
    <name>VoiceField</name>
    <message>
        <source>Chosen by the computer</source>
        <translation>يختاره الحاسوب</translation>
    </message>
</context>
<context>
    <name>WallboardWindow</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Wallboard</source>
        <translation>لوحة العرض</translation>
    </message>
    <message>
        <source>Write agents' names instead of their initials</source>
        <translation>كتابة أسماء الموظفين بدل حروفهم الأولى</translation>
    </message>
</context>
<context>
    <name>WeekFields</name>
    <message>
        <source>Hours are written like %1.</source>
        <translation>تُكتب الساعات هكذا: %1.</translation>
    </message>
    <message>
        <source>Hours on %1</source>
        <translation>ساعات %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>عطلة</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>A promised follow-up is overdue</source>
        <translation>فات موعد متابعة موعودة</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>عربي</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>غير متاح</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Broken promise</source>
        <translation>وعد متأخر</translation>
    </message>
    <message>
        <source>Called from this number before</source>
        <translation>اتصل من هذا الرقم سابقًا</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>حالة</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>محادثة</translation>
    </message>
    <message>
        <source>Does not want to be called</source>
        <translation>لا يرغب في تلقي الاتصالات</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>English</source>
        <translation>إنجليزي</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>وارد</translation>
    </message>
    <message>
        <source>Keyed in this account number</source>
        <translation>أدخل رقم هذا الحساب</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>وجبة</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Missed call</source>
        <translation>مكالمة فائتة</translation>
    </message>
    <message>
        <source>Nobody vouches for the number</source>
        <translation>الرقم غير مؤكد</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Number of this customer alone</source>
        <translation>الرقم لهذا العميل وحده</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>في مكالمة</translation>
    </message>
    <message>
        <source>Only the last nine digits match</source>
        <translation>تطابق آخر تسعة أرقام فقط</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>حالة مفتوحة</translation>
    </message>
    <message>
        <source>Open case %1</source>
        <translation>حالة مفتوحة %1</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>صادر</translation>
    </message>
    <message>
        <source>Personal matter</source>
        <translation>أمر شخصي</translation>
    </message>
    <message>
        <source>Prayer</source>
        <translation>صلاة</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهز</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>راحة</translation>
    </message>
    <message>
        <source>Shared number</source>
        <translation>رقم مشترك</translation>
    </message>
    <message>
        <source>The network vouches for the number</source>
        <translation>الشبكة تؤكد الرقم</translation>
    </message>
    <message>
        <source>The number may be forged</source>
        <translation>قد يكون الرقم مزوّرًا</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Unknown number</source>
        <translation>رقم غير معروف</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>Withheld number</source>
        <translation>رقم محجوب</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>promised follow-up is overdue</source>
        <translation>فات موعد المتابعة الموعودة</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
</context>
<context>
    <name>WorkplacePage</name>
    <message>
        <source>Choose a password…</source>
        <translation>اختيار كلمة مرور…</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>مكان العمل</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>كلمة مرورك</translation>
    </message>
</context>
<context>
    <name>WrapUpFields</name>
    <message>
        <source>Ask how content the customer is, or say why not.</source>
        <translation>اسأل العميل عن رضاه، أو اذكر سبب عدم السؤال.</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>معاودة الاتصال</translation>
    </message>
    <message>
        <source>Call back: %1</source>
        <translation>معاودة الاتصال: %1</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Choose an outcome.</source>
        <translation>اختر النتيجة.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>المتابعة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Next step, tags, who hung up</source>
        <translation>الخطوة التالية، الوسوم، من أنهى المكالمة</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>هل حُلّت؟</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>الرضا</translation>
    </message>
    <message>
        <source>Say whether the matter is resolved.</source>
        <translation>حدّد هل حُلّت المسألة.</translation>
    </message>
    <message>
        <source>The key %1 makes a favourite of a row.</source>
        <translation>المفتاح %1 يضيف السطر إلى المفضلة.</translation>
    </message>
    <message>
        <source>This needs a note: write one above.</source>
        <translation>تلزم ملاحظة: اكتبها في الأعلى.</translation>
    </message>
    <message>
        <source>This outcome needs a case: open one.</source>
        <translation>هذه النتيجة تحتاج إلى حالة: افتح واحدة.</translation>
    </message>
    <message>
        <source>This outcome needs a follow-up: choose when.</source>
        <translation>تلزم متابعة لهذه النتيجة: حدّد موعدها.</translation>
    </message>
    <message>
        <source>This outcome needs a reason: choose one.</source>
        <translation>هذه النتيجة تحتاج إلى سبب: اختر واحدًا.</translation>
    </message>
    <message>
        <source>This outcome needs a tag: write one.</source>
        <translation>هذه النتيجة تحتاج إلى وسم: اكتب واحدًا.</translation>
    </message>
    <message>
        <source>Type to search…</source>
        <translation>اكتب للبحث…</translation>
    </message>
    <message>
        <source>Write what happens now.</source>
        <translation>اكتب ما سيحدث الآن.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
</context>
<context>
    <name>WrapUpMore</name>
    <message>
        <source>Calm</source>
        <translation>هادئ</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Delighted</source>
        <translation>مسرور جدًا</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>سهلة</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>أنهاها</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>صعبة</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>أنا</translation>
    </message>
    <message>
        <source>My impression</source>
        <translation>انطباعي</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>محايد</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>الخطوة التالية</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>لم يُسأل</translation>
    </message>
    <message>
        <source>Pleased</source>
        <translation>مسرور</translation>
    </message>
    <message>
        <source>Recommends us</source>
        <translation>هل يوصي بنا</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Upset</source>
        <translation>منزعج</translation>
    </message>
    <message>
        <source>Very easy</source>
        <translation>سهلة جدًا</translation>
    </message>
    <message>
        <source>Very hard</source>
        <translation>صعبة جدًا</translation>
    </message>
    <message>
        <source>Very upset</source>
        <translation>منزعج جدًا</translation>
    </message>
    <message>
        <source>Was it easy?</source>
        <translation>سهولة الخدمة</translation>
    </message>
    <message>
        <source>What happens now, and who does it</source>
        <translation>ماذا سيحدث الآن، ومن يقوم به</translation>
    </message>
    <message>
        <source>Words with commas between</source>
        <translation>كلمات بينها فواصل</translation>
    </message>
</context>
<context>
    <name>WrapUpPanel</name>
    <message>
        <source>Confirm what the script filled in; saving confirms it too</source>
        <translation>تأكيد ما ملأه السيناريو؛ والحفظ تأكيد أيضًا</translation>
    </message>
    <message>
        <source>Done, ready in</source>
        <translation>تم، متاح بعد</translation>
    </message>
    <message>
        <source>Filled in from the script: right?</source>
        <translation>مُلئت من السيناريو: صحيحة؟</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>بلا حدّ</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>Script suggests: %1</source>
        <translation>يقترح النص: %1</translation>
    </message>
    <message>
        <source>Take the script's suggestion</source>
        <translation>اعتماد اقتراح النص</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <translation>إنهاء المكالمة</translation>
    </message>
    <message>
        <source>left</source>
        <translation>متبقٍّ</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>Right: %1</source>
        <translation>صحيح: %1</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>خطأ: %1</translation>
    </message>
</context>
</TS>
