"""Why a file is not taken in and what to do about it, and what is told of one that is."""

from __future__ import annotations

from kenes.texts import Text

SAVE_ANEW = Text(
    kk="Файлды өз бағдарламасында ашып, жаңа көшірмесін (.docx, .xlsx, PDF немесе CSV) сақтаңыз да, сол көшірмені жүктеңіз.",
    ru="Откройте файл в его программе, сохраните новую копию (.docx, .xlsx, PDF или CSV) и загрузите её.",
    en="Open the file in its program, save a new copy (.docx, .xlsx, PDF or CSV) and upload that copy.",
)
REFUSALS: dict[str, tuple[Text, Text]] = {
    "empty-file": (
        Text(kk="«{file}» файлы бос.", ru="Файл «{file}» пуст.", en="“{file}” is empty."),
        Text(
            kk="Файлды тексеріп, мазмұны бар файлды жүктеңіз.",
            ru="Проверьте файл и загрузите тот, в котором есть содержание.",
            en="Check the file and upload one that holds something.",
        ),
    ),
    "file-too-large": (
        Text(
            kk="«{file}» файлы тым үлкен: {size} МБ, рұқсат етілгені – {limit} МБ.",
            ru="Файл «{file}» слишком велик: {size} МБ при допустимых {limit} МБ.",
            en="“{file}” is too large: {size} MB, where {limit} MB are allowed.",
        ),
        Text(
            kk="Файлды бөліктерге бөліңіз немесе суреттерін алып тастаңыз.",
            ru="Разделите файл на части или уберите из него рисунки.",
            en="Split the file into parts, or take its pictures out.",
        ),
    ),
    "bomb": (
        Text(
            kk="«{file}» файлы ашылғанда шамадан тыс үлкейеді, сондықтан ол ашылған жоқ.",
            ru="Файл «{file}» при распаковке разрастается сверх меры, поэтому он не раскрыт.",
            en="“{file}” grows beyond measure when it is unpacked; it was not opened.",
        ),
        SAVE_ANEW,
    ),
    "too-many-parts": (
        Text(
            kk="«{file}» файлының ішінде бөлік тым көп, сондықтан ол ашылған жоқ.",
            ru="В файле «{file}» слишком много частей, поэтому он не раскрыт.",
            en="“{file}” holds too many parts; it was not opened.",
        ),
        SAVE_ANEW,
    ),
    "nested": (
        Text(
            kk="«{file}» файлының ішінде тағы бір мұрағат бар.",
            ru="Внутри файла «{file}» лежит ещё один архив.",
            en="There is another archive inside “{file}”.",
        ),
        Text(
            kk="Мұрағатты ашып, ішіндегі файлдарды жеке-жеке жүктеңіз.",
            ru="Распакуйте архив и загрузите файлы из него по одному.",
            en="Unpack the archive and upload the files inside one by one.",
        ),
    ),
    "compressed-file": (
        Text(kk="«{file}» – қысылған мұрағат.", ru="«{file}» – сжатый архив.", en="“{file}” is a compressed archive."),
        Text(
            kk="Мұрағатты ашып, ішіндегі файлдарды жеке-жеке жүктеңіз.",
            ru="Распакуйте архив и загрузите файлы из него по одному.",
            en="Unpack the archive and upload the files inside one by one.",
        ),
    ),
    "unsafe-path": (
        Text(
            kk="«{file}» файлының ішінде басқа қалтаға шығатын жолдар бар.",
            ru="Внутри файла «{file}» есть пути, ведущие в чужие папки.",
            en="“{file}” holds paths that lead into other folders.",
        ),
        SAVE_ANEW,
    ),
    "damaged-file": (
        Text(kk="«{file}» файлы бүлінген.", ru="Файл «{file}» повреждён.", en="“{file}” is damaged."),
        Text(
            kk="Файлды дереккөзден қайта алыңыз немесе өз бағдарламасында ашып, қайта сақтаңыз.",
            ru="Получите файл заново или откройте его в своей программе и сохраните ещё раз.",
            en="Fetch the file again, or open it in its program and save it once more.",
        ),
    ),
    "password-protected": (
        Text(
            kk="«{file}» файлы құпиясөзбен қорғалған.",
            ru="Файл «{file}» защищён паролем.",
            en="“{file}” is protected by a password.",
        ),
        Text(
            kk="Файлды құпиясөзімен ашып, қорғауды алып тастаңыз да, көшірмесін жүктеңіз.",
            ru="Откройте файл с паролем, снимите защиту и загрузите копию.",
            en="Open the file with its password, remove the protection and upload the copy.",
        ),
    ),
    "macros": (
        Text(
            kk="«{file}» файлында макростар бар; макросы бар файлдар қабылданбайды.",
            ru="В файле «{file}» есть макросы; файлы с макросами не принимаются.",
            en="“{file}” holds macros; files with macros are not taken in.",
        ),
        Text(
            kk="Файлды макроссыз сақтаңыз: «Басқаша сақтау» → .xlsx немесе .docx.",
            ru="Сохраните файл без макросов: «Сохранить как» → .xlsx или .docx.",
            en="Save the file without macros: Save As → .xlsx or .docx.",
        ),
    ),
    "xml-definitions": (
        Text(
            kk="«{file}» файлының ішінде сыртқы анықтамалар (DTD) бар; Office бағдарламалары ондай файл жасамайды.",
            ru="В файле «{file}» есть собственные определения (DTD); программы Office таких файлов не создают.",
            en="“{file}” carries definitions of its own (DTD); no Office program makes such files.",
        ),
        SAVE_ANEW,
    ),
    "fetches": (
        Text(
            kk="«{file}» файлы ашылғанда басқа жерден мазмұн алдырады немесе бағдарлама іске қосады.",
            ru="Файл «{file}» при открытии подгружает содержание извне или запускает программу.",
            en="“{file}” fetches something from elsewhere or starts a program when it is opened.",
        ),
        Text(
            kk="Сыртқы үлгіні, кірістірілген нысандарды және DDE өрістерін алып тастап, файлды қайта сақтаңыз.",
            ru="Уберите внешний шаблон, связанные объекты и поля DDE и сохраните файл заново.",
            en="Remove the attached template, linked objects and DDE fields, and save the file again.",
        ),
    ),
    "scripts": (
        Text(
            kk="«{file}» PDF құжатында сценарий (JavaScript) бар.",
            ru="В документе PDF «{file}» есть сценарий (JavaScript).",
            en="The PDF “{file}” holds a script (JavaScript).",
        ),
        Text(
            kk="Құжатты «PDF түрінде басып шығару» арқылы қайта сақтаңыз.",
            ru="Сохраните документ заново через «Печать в PDF».",
            en="Save the document anew by printing it to PDF.",
        ),
    ),
    "starts-programs": (
        Text(
            kk="«{file}» PDF құжаты бағдарлама іске қоса алады.",
            ru="Документ PDF «{file}» может запускать программы.",
            en="The PDF “{file}” can start programs.",
        ),
        Text(
            kk="Құжатты «PDF түрінде басып шығару» арқылы қайта сақтаңыз.",
            ru="Сохраните документ заново через «Печать в PDF».",
            en="Save the document anew by printing it to PDF.",
        ),
    ),
    "two-kinds": (
        Text(
            kk="«{file}» файлы бір мезгілде екі түрлі файл болып көрінеді.",
            ru="Файл «{file}» выдаёт себя сразу за два вида файлов.",
            en="“{file}” poses as two kinds of file at once.",
        ),
        SAVE_ANEW,
    ),
    "legacy-format": (
        Text(
            kk="«{file}» файлы ескі немесе басқа Office пішімінде; ол оқылмайды.",
            ru="Файл «{file}» сохранён в старом или ином формате Office; он не читается.",
            en="“{file}” is in an old or another Office format, which is not read.",
        ),
        Text(
            kk="Файлды ашып, .docx немесе .xlsx түрінде сақтаңыз.",
            ru="Откройте файл и сохраните его как .docx или .xlsx.",
            en="Open the file and save it as .docx or .xlsx.",
        ),
    ),
    "name-and-content-differ": (
        Text(
            kk="«{file}» файлының атауы мен мазмұны сәйкес емес: мазмұны – {kind}.",
            ru="Название и содержание файла «{file}» не совпадают: по содержанию это {kind}.",
            en="The name of “{file}” does not fit its content, which is {kind}.",
        ),
        Text(
            kk="Файлды өз бағдарламасында ашып, дұрыс пішімде қайта сақтаңыз.",
            ru="Откройте файл в его программе и сохраните в нужном формате.",
            en="Open the file in its program and save it in the right format.",
        ),
    ),
    "program": (
        Text(
            kk="«{file}» – бағдарлама немесе сценарий; ондай файлдар қабылданбайды.",
            ru="«{file}» – программа или сценарий; такие файлы не принимаются.",
            en="“{file}” is a program or a script; such files are not taken in.",
        ),
        Text(
            kk="Құжатты PDF, .docx, .xlsx, HTML, TXT немесе CSV түрінде жүктеңіз.",
            ru="Загрузите документ в виде PDF, .docx, .xlsx, HTML, TXT или CSV.",
            en="Upload the document as PDF, .docx, .xlsx, HTML, TXT or CSV.",
        ),
    ),
    "unknown-format": (
        Text(
            kk="«{file}» файлының түрі белгісіз.",
            ru="Вид файла «{file}» не распознан.",
            en="The kind of the file “{file}” is not known.",
        ),
        Text(
            kk="Құжатты PDF, .docx, .xlsx, HTML, TXT немесе CSV түрінде жүктеңіз.",
            ru="Загрузите документ в виде PDF, .docx, .xlsx, HTML, TXT или CSV.",
            en="Upload the document as PDF, .docx, .xlsx, HTML, TXT or CSV.",
        ),
    ),
}
NOTES: dict[str, Text] = {
    "renamed": Text(
        kk="Файл «{file}» атауымен қабылданды.",
        ru="Файл принят под названием «{file}».",
        en="The file was taken in under the name “{file}”.",
    ),
    "name-and-content-differ": Text(
        kk="«{file}»: атауына қарамай, мазмұны бойынша оқылады ({kind}).",
        ru="«{file}»: читается по содержанию ({kind}), а не по названию.",
        en="“{file}” is read by its content ({kind}) and not by its name.",
    ),
    "linked-file": Text(
        kk="«{file}» басқа файлдарға сілтейді; олар оқылмайды.",
        ru="«{file}» ссылается на другие файлы; они не читаются.",
        en="“{file}” links to other files; they are not read.",
    ),
    "connection": Text(
        kk="«{file}» сыртқы деректер көзіне қосылған; ол жаңартылмайды.",
        ru="«{file}» связан с внешним источником данных; он не обновляется.",
        en="“{file}” is connected to an outside source of data; it is not refreshed.",
    ),
    "embedded-file": Text(
        kk="«{file}» ішінде кірістірілген файл бар; ол оқылмайды.",
        ru="В «{file}» вложен другой файл; он не читается.",
        en="Another file is embedded in “{file}”; it is not read.",
    ),
    "fetches": Text(
        kk="«{file}» басқа жерге сілтейтін әрекеттер қамтиды; олар орындалмайды.",
        ru="«{file}» содержит действия, ведущие вовне; они не выполняются.",
        en="“{file}” holds actions that lead elsewhere; they are not carried out.",
    ),
}
