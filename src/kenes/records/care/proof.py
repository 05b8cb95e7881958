"""What a proof of the records may find, and the way out, in each language."""

from __future__ import annotations

from kenes.texts import Finding, Severity, Text


def fault(code: str, subject: str | None = None, **values: object) -> Finding:
    """A finding about the records; `subject` is the record, link, account or entry it speaks of."""
    message, way_out = _FAULTS[code]
    filled = message.fill(subject=subject, **values)
    return Finding(code, Severity.ERROR, filled, file="records", text=subject, proposal=way_out)


_FROM_BACKUP = Text(
    kk="Соңғы бүтін сақтық көшірмені жаңа қалтаға қалпына келтіріп, екеуін салыстырыңыз: «kenes restore ФАЙЛ ҚАЛТА».",
    ru="Восстановите последнюю целую резервную копию в новую папку и сравните: «kenes restore ФАЙЛ ПАПКА».",
    en="Restore the last whole backup into a new folder and compare the two: “kenes restore FILE DIR”.",
)
_WRITE_AGAIN = Text(
    kk="Кім және неге өзгерткенін анықтаңыз. Өзгеріс дұрыс болса, оны сайт арқылы қайта жазыңыз; болмаса, сақтық көшірмеден алыңыз.",
    ru="Выясните, кто и почему это изменил. Если изменение верно, внесите его заново через сайт; если нет, верните прежнее из резервной копии.",
    en="Find out who changed it and why. If the change is right, write it again through the site; if not, bring the former state back from a backup.",
)
_ASK = Text(
    kk="Мұны дерекқорға тікелей жазған адамды анықтаңыз; қажет болса, рөлдерді сайтта қайта беріңіз.",
    ru="Выясните, кто записал это прямо в базу; при необходимости раздайте роли заново через сайт.",
    en="Find out who wrote this straight into the database; give the roles anew through the site where needed.",
)
_RECEIVE_AGAIN = Text(
    kk="Файлды сақтық көшірмеден «originals» қалтасына қайтарыңыз немесе құжатты қайта қабылдаңыз.",
    ru="Верните файл из резервной копии в «originals» или примите документ заново.",
    en="Bring the file back from a backup into “originals”, or receive the document again.",
)
_RESTORE_RULE = Text(
    kk="Сақтық көшірме жасап, оны жаңа қалтаға қалпына келтіріңіз: қорғаныс сонда қайта орнатылады.",
    ru="Сделайте резервную копию и восстановите её в новую папку: защита будет поставлена заново.",
    en="Make a backup and restore it into a new folder: the guard is put back there.",
)

_FAULTS = {
    "entry-changed": (
        Text(
            kk="Журналдың {number}-жазбасы ({act}, {subject}) жазылғаннан кейін өзгертілген.",
            ru="Запись журнала № {number} ({act}, {subject}) изменена после того, как была сделана.",
            en="Entry {number} of the log ({act}, {subject}) was changed after it was written.",
        ),
        _FROM_BACKUP,
    ),
    "entries-removed": (
        Text(
            kk="Журналдан жазбалар алынып тасталған: {first}–{last}.",
            ru="Из журнала удалены записи: {first}–{last}.",
            en="Entries were removed from the log: {first} to {last}.",
        ),
        _FROM_BACKUP,
    ),
    "entry-inserted": (
        Text(
            kk="Журналдың {number}-жазбасы ({act}, {subject}) алдыңғысымен байланыспайды: ол арасына қосылған немесе алдыңғысы ауыстырылған.",
            ru="Запись журнала № {number} ({act}, {subject}) не связана с предыдущей: она вставлена или предыдущая подменена.",
            en="Entry {number} of the log ({act}, {subject}) does not join the one before: it was put in between, or the one before was replaced.",
        ),
        _FROM_BACKUP,
    ),
    "log-cut": (
        Text(
            kk="Журналдың соңы жоқ: {subject} нұсқасы {version}, ал журнал {logged} нұсқасын ғана біледі.",
            ru="Конец журнала отсутствует: у {subject} версия {version}, а журнал знает только {logged}.",
            en="The end of the log is missing: {subject} has version {version}, the log knows only {logged}.",
        ),
        _FROM_BACKUP,
    ),
    "record-differs": (
        Text(
            kk="{subject} журналдан тыс өзгертілген: {fields}.",
            ru="{subject} изменено в обход журнала: {fields}.",
            en="{subject} was changed behind the log's back: {fields}.",
        ),
        _WRITE_AGAIN,
    ),
    "record-unlogged": (
        Text(
            kk="{subject} туралы журналда жазба жоқ.",
            ru="О {subject} в журнале нет ни одной записи.",
            en="The log has no entry about {subject}.",
        ),
        _WRITE_AGAIN,
    ),
    "record-missing": (
        Text(
            kk="{subject} журналда бар, бірақ дерекқорда жоқ.",
            ru="{subject} есть в журнале, но не в базе данных.",
            en="{subject} is in the log but not in the database.",
        ),
        _FROM_BACKUP,
    ),
    "account-differs": (
        Text(
            kk="{subject} тіркелгісі журналдан тыс өзгертілген: {fields}.",
            ru="{subject}: учётная запись изменена в обход журнала: {fields}.",
            en="{subject}: the account was changed behind the log's back: {fields}.",
        ),
        _ASK,
    ),
    "account-unlogged": (
        Text(
            kk="{subject} тіркелгісі туралы журналда жазба жоқ.",
            ru="{subject}: об этой учётной записи в журнале нет ни одной записи.",
            en="{subject}: the log has no entry about this account.",
        ),
        _ASK,
    ),
    "document-file-missing": (
        Text(
            kk="{subject} құжат нұсқасының түпнұсқа файлы жоқ ({name}).",
            ru="Нет исходного файла версии документа {subject} ({name}).",
            en="The original file of the document version {subject} is missing ({name}).",
        ),
        _RECEIVE_AGAIN,
    ),
    "document-file-changed": (
        Text(
            kk="{subject} құжат нұсқасының түпнұсқа файлы өзгерген ({name}).",
            ru="Исходный файл версии документа {subject} изменён ({name}).",
            en="The original file of the document version {subject} was changed ({name}).",
        ),
        _RECEIVE_AGAIN,
    ),
    "document-text-changed": (
        Text(
            kk="{subject} құжат нұсқасының мәтіні қабылданғаннан кейін өзгерген.",
            ru="Текст версии документа {subject} изменён после приёма.",
            en="The text of the document version {subject} was changed after it was received.",
        ),
        _FROM_BACKUP,
    ),
    "passage-differs": (
        Text(
            kk="{subject} үзіндісі құжат мәтінімен сәйкес келмейді.",
            ru="Отрывок {subject} не совпадает с текстом документа.",
            en="The passage {subject} is not what stands in the document's text.",
        ),
        _FROM_BACKUP,
    ),
    "agreed-text-changed": (
        Text(
            kk="{subject} келісілген мәтіні өзгертілген: хеші {hash} болуы тиіс еді.",
            ru="Согласованный текст {subject} изменён: его хеш должен быть {hash}.",
            en="The agreed text {subject} was changed: its hash should be {hash}.",
        ),
        _FROM_BACKUP,
    ),
    "records-damaged": (
        Text(
            kk="Жазбалар дерекқоры бүлінген: {said}",
            ru="База данных записей повреждена: {said}",
            en="The database of the records is damaged: {said}",
        ),
        _FROM_BACKUP,
    ),
    "log-unguarded": (
        Text(
            kk="Дерекқор журналды өзгертуден қорғамайды: {subject} жоқ.",
            ru="База данных не защищает журнал от изменения: нет {subject}.",
            en="The database does not guard the log against changes: {subject} is missing.",
        ),
        _RESTORE_RULE,
    ),
}
