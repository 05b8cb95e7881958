"""Why a file is not read as text, and what to do about it, in three languages; by the reason with which it is raised."""

from __future__ import annotations

from kenes.observatory.receiving_words import REFUSALS as RECEIVING
from kenes.texts import Text

NOT_FOUND = Text(
    kk="«{file}» файлы табылмады. Атауы мен қапшығын тексеріңіз.",
    ru="Файл «{file}» не найден. Проверьте название и папку.",
    en="The file “{file}” was not found. Check its name and folder.",
)
NOT_READABLE = Text(
    kk="«{file}» файлын ашу мүмкін болмады: бұл қапшық немесе оқуға рұқсат жоқ. Файлдың өзін көрсетіңіз.",
    ru="Файл «{file}» не открывается: это папка или нет права на чтение. Укажите сам файл.",
    en="The file “{file}” cannot be opened: it is a folder or may not be read. Name the file itself.",
)
INSTALL_TESSERACT = Text(
    kk="Tesseract бағдарламасын орнатыңыз ({packages}) немесе бастапқы мәтіндік файлды көрсетіңіз.",
    ru="Установите программу Tesseract ({packages}) или укажите исходный текстовый файл.",
    en="Install the program Tesseract ({packages}), or name the text file it was made from.",
)
SPLIT = Text(
    kk="Файлды бөліктерге бөліңіз немесе оны бағдарламасында ашып, қайта сақтаңыз.",
    ru="Разделите файл на части или откройте его в программе и сохраните заново.",
    en="Split the file into parts, or open it in its program and save it again.",
)
SAVE_AS_WORD = Text(
    kk="Оны Word немесе LibreOffice бағдарламасында ашып, .docx түрінде сақтаңыз.",
    ru="Откройте его в Word или LibreOffice и сохраните как .docx.",
    en="Open it in Word or LibreOffice and save it as .docx.",
)

WORDS: dict[str, tuple[str, Text, Text | None]] = {
    "unknown-format": (
        "unknown-format",
        Text(
            kk="«{file}» файлының пішімі белгісіз. Мәтінді мына пішімдердің бірінде сақтаңыз: {known}.",
            ru="Формат файла «{file}» не распознан. Сохраните текст в одном из форматов: {known}.",
            en="The format of the file “{file}” is not known. Save the text in one of these formats: {known}.",
        ),
        None,
    ),
    "empty-file": (
        "empty-file",
        Text(
            kk="«{file}» файлында мәтін жоқ. Мәтіні бар файлды көрсетіңіз.",
            ru="В файле «{file}» нет текста. Укажите файл, в котором есть текст.",
            en="The file “{file}” holds no text. Name a file that does.",
        ),
        None,
    ),
    "file-too-large": (
        "file-too-large",
        Text(
            kk="«{file}» файлы тым үлкен ({size} МБ; шегі {limit} МБ). Оны бөліктерге бөліп тексеріңіз.",
            ru="Файл «{file}» слишком велик ({size} МБ; предел {limit} МБ). Разделите его на части.",
            en="The file “{file}” is too large ({size} MB; the limit is {limit} MB). Split it into parts.",
        ),
        None,
    ),
    "damaged-word": (
        "file-damaged",
        Text(
            kk="«{file}» файлы бүлінген немесе Word құжаты емес. Оны Word-та ашып, .docx түрінде қайта сақтаңыз.",
            ru="Файл «{file}» повреждён или это не документ Word. Откройте его в Word и сохраните заново как .docx.",
            en="The file “{file}” is damaged or is no Word document. Open it in Word and save it again as .docx.",
        ),
        None,
    ),
    "locked-word": (
        "file-protected",
        Text(
            kk="«{file}» файлы парольмен қорғалған немесе ескі .doc пішімінде. Парольді алып тастап, .docx түрінде сақтаңыз.",
            ru="Файл «{file}» защищён паролем или сохранён в старом формате .doc. Снимите пароль и сохраните его как .docx.",
            en="The file “{file}” is protected by a password or is in the old .doc format. Remove the password and save it as .docx.",
        ),
        None,
    ),
    "locked-pdf": (
        "file-protected",
        Text(
            kk="«{file}» PDF файлы парольмен қорғалған. Парольді алып тастап, қайта сақтаңыз.",
            ru="PDF-файл «{file}» защищён паролем. Снимите пароль и сохраните файл заново.",
            en="The PDF “{file}” is protected by a password. Remove the password and save the file again.",
        ),
        None,
    ),
    "damaged-pdf": (
        "file-damaged",
        Text(
            kk="«{file}» файлы бүлінген немесе PDF емес. Оны қайта жүктеп алыңыз немесе PDF түрінде қайта сақтаңыз.",
            ru="Файл «{file}» повреждён или это не PDF. Скачайте его снова или сохраните заново как PDF.",
            en="The file “{file}” is damaged or is no PDF. Fetch it again, or save it again as PDF.",
        ),
        None,
    ),
    "undecodable": (
        "encoding-unknown",
        Text(
            kk="«{file}» файлының әріптерін оқу мүмкін болмады: кодтауы белгісіз. Оны UTF-8 кодтауында қайта сақтаңыз.",
            ru="Буквы файла «{file}» не читаются: кодировка не распознана. Сохраните его заново в кодировке UTF-8.",
            en="The letters of the file “{file}” cannot be read: its encoding is not known. Save it again as UTF-8.",
        ),
        None,
    ),
    "swells": ("file-swells", *RECEIVING["bomb"]),
    "no-text": (
        "no-text-layer",
        Text(
            kk="«{file}» – сурет, онда мәтін табылған жоқ.",
            ru="В «{file}», изображении страниц, текста не нашлось.",
            en="“{file}” is a picture of pages in which no text was found.",
        ),
        Text(
            kk="Файлды анықтап қарап, мәтіні бар файлды немесе анық сканерленген көшірмесін көрсетіңіз.",
            ru="Проверьте файл и укажите тот, в котором есть текст, или более чёткий скан.",
            en="Look at the file, and name one that holds text or a clearer scan.",
        ),
    ),
    "no-recognition": (
        "no-text-layer",
        Text(
            kk="«{file}» – мәтіні жоқ сканерленген құжат, ал мәтінді танитын Tesseract бағдарламасы мұнда орнатылмаған.",
            ru="«{file}» – скан без текста, а программа распознавания Tesseract здесь не установлена.",
            en="“{file}” is a scan without text, and the recognition program Tesseract is not installed here.",
        ),
        INSTALL_TESSERACT,
    ),
    "no-such-pack": (
        "recognition-language-missing",
        Text(
            kk="Tesseract бағдарламасында мына тілдер жоқ: {asked}. Бары: {known}.",
            ru="У Tesseract нет языков: {asked}. Есть: {known}.",
            en="Tesseract has no such languages: {asked}. It has: {known}.",
        ),
        Text(
            kk="Пакеттерді орнатыңыз: {packages}.",
            ru="Установите пакеты: {packages}.",
            en="Install the packages: {packages}.",
        ),
    ),
    "recognition-failed": (
        "recognition-failed",
        Text(
            kk="Tesseract «{file}» файлының бетін тани алмады немесе тым ұзақ жұмыс істеді.",
            ru="Tesseract не смог распознать страницу файла «{file}» или работал слишком долго.",
            en="Tesseract could not recognise a page of “{file}”, or took too long.",
        ),
        SPLIT,
    ),
    "too-many-pages": (
        "too-many-pages",
        Text(
            kk="«{file}» файлында {pages} бет бар; шегі {limit}.",
            ru="В файле «{file}» страниц: {pages}; предел {limit}.",
            en="“{file}” has {pages} pages; the limit is {limit}.",
        ),
        SPLIT,
    ),
    "damaged-picture": (
        "file-damaged",
        Text(
            kk="«{file}» суреті бүлінген немесе PNG, JPEG, TIFF емес.",
            ru="Изображение «{file}» повреждено или это не PNG, JPEG и не TIFF.",
            en="The picture “{file}” is damaged, or is no PNG, JPEG or TIFF.",
        ),
        Text(
            kk="Бетті қайта сканерлеп, PNG немесе PDF түрінде сақтаңыз.",
            ru="Отсканируйте страницу заново и сохраните как PNG или PDF.",
            en="Scan the page again and save it as PNG or PDF.",
        ),
    ),
    "no-office": (
        "office-not-installed",
        Text(
            kk="«{file}» файлын тек LibreOffice бағдарламасы оқи алады, ал ол мұнда орнатылмаған ({package}).",
            ru="Файл «{file}» может прочитать только LibreOffice, а он здесь не установлен ({package}).",
            en="Only LibreOffice can read “{file}”, and it is not installed here ({package}).",
        ),
        SAVE_AS_WORD,
    ),
    "not-rewritten": (
        "file-damaged",
        Text(
            kk="LibreOffice «{file}» файлын аша алмады: ол бүлінген немесе парольмен қорғалған.",
            ru="LibreOffice не открывает файл «{file}»: он повреждён или защищён паролем.",
            en="LibreOffice cannot open “{file}”: it is damaged or protected by a password.",
        ),
        SAVE_AS_WORD,
    ),
    "office-too-slow": (
        "office-too-slow",
        Text(
            kk="LibreOffice «{file}» файлын {seconds} секундта оқып үлгермеді; бағдарлама тоқтатылды.",
            ru="LibreOffice не успел прочитать файл «{file}» за {seconds} с; программа остановлена.",
            en="LibreOffice did not read “{file}” within {seconds} seconds; it was stopped.",
        ),
        SAVE_AS_WORD,
    ),
    "damaged-office": (
        "file-damaged",
        Text(
            kk="«{file}» файлы бүлінген немесе RTF, DOC, ODT емес.",
            ru="Файл «{file}» повреждён или это не RTF, DOC и не ODT.",
            en="“{file}” is damaged, or is no RTF, DOC or ODT.",
        ),
        SAVE_AS_WORD,
    ),
    "other-kind": (
        "name-and-content-differ",
        Text(
            kk="«{file}» файлының аты бір пішімді айтады, ал мазмұны – {kind}.",
            ru="Имя файла «{file}» говорит об одном формате, а содержание – {kind}.",
            en="The name of “{file}” says one format, its content is {kind}.",
        ),
        Text(
            kk="Файлды дұрыс кеңейтуімен атаңыз: {suffix}.",
            ru="Дайте файлу верное расширение: {suffix}.",
            en="Give the file its right ending: {suffix}.",
        ),
    ),
    "line-too-long": (
        "line-too-long",
        Text(
            kk="«{file}» файлында {length} таңбалы жол бар; шегі {limit}. Бұл құжаттың мәтініне ұқсамайды.",
            ru="В файле «{file}» есть строка в {length} знаков; предел {limit}. На текст документа это не похоже.",
            en="“{file}” has a line of {length} characters; the limit is {limit}. No document is written so.",
        ),
        SPLIT,
    ),
    "no-writing": (
        "no-writing",
        Text(
            kk="«{file}» файлында бос орынсыз {length} таңба қатар тұр; шегі {limit}. Бұл жазу емес, деректер.",
            ru="В файле «{file}» подряд без пробела стоит {length} знаков; предел {limit}. Это не письмо, а данные.",
            en="In “{file}” {length} characters stand without a blank; the limit is {limit}. This is data, not writing.",
        ),
        SPLIT,
    ),
    "text-too-long": (
        "text-too-long",
        Text(
            kk="«{file}» мәтіні тым ұзақ: {length} таңба; шегі {limit}.",
            ru="Текст «{file}» слишком длинный: {length} знаков; предел {limit}.",
            en="The text of “{file}” is too long: {length} characters; the limit is {limit}.",
        ),
        SPLIT,
    ),
    "reading-too-slow": (
        "reading-too-slow",
        Text(
            kk="«{file}» файлын {seconds} секундта оқып үлгермедік; оқу тоқтатылды.",
            ru="Файл «{file}» не удалось прочитать за {seconds} с; чтение остановлено.",
            en="“{file}” could not be read within {seconds} seconds; the reading was stopped.",
        ),
        SPLIT,
    ),
    "reading-broke-off": (
        "reading-broke-off",
        Text(
            kk="«{file}» файлын оқу үзілді: файл бүлінген немесе оқуға рұқсат етілген жадтан көп жад қажет етеді.",
            ru="Чтение файла «{file}» прервалось: он повреждён или требует больше памяти, чем отведено на чтение.",
            en="Reading “{file}” broke off: it is damaged, or needs more memory than reading may take.",
        ),
        SPLIT,
    ),
    "reading-busy": (
        "reading-busy",
        Text(
            kk="Қазір басқа файлдар оқылып жатыр, сондықтан «{file}» файлының кезегі келмеді; ештеңе жазылған жоқ.",
            ru="Сейчас читаются другие файлы, и до «{file}» очередь не дошла; ничего не записано.",
            en="Other files are being read just now and “{file}” did not get its turn; nothing was stored.",
        ),
        Text(
            kk="Бір минуттан кейін қайта жүктеңіз.",
            ru="Загрузите файл снова через минуту.",
            en="Upload it again in a minute.",
        ),
    ),
}
