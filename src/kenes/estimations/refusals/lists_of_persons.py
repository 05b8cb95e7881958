"""What lists of persons (capture and recapture) refuse."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"lists must be patterns x lists, (?P<least>\S+) to (?P<most>\S+) lists, counts one for each pattern",
        Text(
            kk="{least} … {most} тізім болуы және тізімдердің әр үйлесіміне бір сан берілуі тиіс",
            ru="нужно от {least} до {most} списков и одно число на каждое их сочетание",
            en="there must be {least} to {most} lists, and one count for each pattern of them",
        ),
    ),
    (
        r"a pattern says 1 where a person is in the list and 0 where not",
        Text(
            kk="адам тізімде болса 1, болмаса 0 жазылуы тиіс",
            ru="если человек есть в списке, пишется 1, если нет — 0",
            en="write 1 where a person is in the list and 0 where not",
        ),
    ),
    (
        r"counts must be whole numbers of persons, 0 or more and not all 0",
        Text(
            kk="count – адамдардың бүтін саны: 0-ден кем емес, бәрі бірдей 0 емес",
            ru="count — целое число людей: не меньше 0 и не все равны 0",
            en="count must be whole numbers of persons, 0 or more and not all 0",
        ),
    ),
    (
        r"counts must be at most (?P<most>\S+) persons in all, got (?P<value>.+)",
        Text(
            kk="барлығы {most} адамнан артық болмауы тиіс, берілгені {value}",
            ru="людей всего не больше {most}, а дано {value}",
            en="there must be {most} persons at most in all; {value} were given",
        ),
    ),
    (
        r"nobody can be counted in no list: that is what is to be estimated",
        Text(
            kk="бірде-бір тізімде жоқ адамдар жолын алып тастаңыз: бағаланатыны – солардың саны",
            ru="уберите строку людей, которых нет ни в одном списке: их число и оценивается",
            en="take out the row of those in no list: their number is what is to be estimated",
        ),
    ),
    (
        r"a term names two or more different lists from 0 to (?P<last>.+), got (?P<value>.+)",
        Text(
            kk="модельдің мүшесі 0 … {last} нөмірлі екі не одан көп түрлі тізімді атауы тиіс, берілгені {value}",
            ru="член модели называет два или больше разных списка с номерами от 0 до {last}, а дано {value}",
            en="a term of a model must name two or more different lists from 0 to {last}; {value} was given",
        ),
    ),
    (
        r"the interaction of all lists together cannot be told from the table",
        Text(
            kk="барлық тізімнің ортақ өзара әсерін бұл кестеден анықтауға болмайды",
            ru="взаимодействие всех списков сразу по этой таблице не определить",
            en="the interaction of all lists together cannot be told from this table",
        ),
    ),
    (
        r"terms must be a list of lists of whole numbers like \[\(0, 2\)\], got (?P<value>.+)",
        Text(
            kk="модельдің мүшелері тізім нөмірлерінің топтары болуы тиіс, мысалы [(0, 2)]; берілгені {value}",
            ru="члены модели — наборы номеров списков, например [(0, 2)]; а дано {value}",
            en="terms of a model must be groups of numbers of lists like [(0, 2)]; {value} was given",
        ),
    ),
    (
        r"no model has a finite maximum: the lists overlap too little for any of them",
        Text(
            kk="тізімдердің ортақ адамдары тым аз: бірде-бір модель бағалауға келмейді",
            ru="у списков слишком мало общих людей: ни одна модель не оценивается",
            en="the lists overlap too little for any model",
        ),
    ),
    (
        r"more than (?P<n>\d+) lists have too many models to try all: name the models",
        Text(
            kk="тізім тым көп (ең көбі {n}): ұқсас тізімдерді біріктіріңіз",
            ru="списков больше {n}: объедините похожие",
            en="there are more than {n} lists: join those that are alike",
        ),
    ),
    (
        r"both must be at most the smaller list, got (?P<both>.+) of (?P<first>.+) and (?P<second>.+)",
        Text(
            kk="екі тізімге де кірген адам ({both}) тізімдердің ({first} және {second}) азынан артық болмауы тиіс",
            ru="вошедших в оба списка ({both}) не может быть больше, чем в меньшем из них ({first} и {second})",
            en="those in both lists ({both}) cannot be more than in the smaller of them ({first} and {second})",
        ),
    ),
    (
        r"nobody is in either list|nobody was counted",
        Text(kk="тізімдерде ешкім жоқ", ru="в списках никого нет", en="nobody is in the lists"),
    ),
    (
        r"frequencies must be a list of whole numbers of persons, 0 or more: f1, f2, \.\.\.",
        Text(
            kk="бір рет, екі рет, … тіркелген адамдар саны 0-ден кем емес бүтін сандар болуы тиіс",
            ru="числа людей, учтённых один раз, два раза, … — целые и не меньше 0",
            en="the persons counted once, twice, … must be whole numbers of 0 or more",
        ),
    ),
    (
        r"Zelterman's estimate needs persons counted once and persons counted twice",
        Text(
            kk="Зелтерман бағасына бір рет тіркелген де, екі рет тіркелген де адамдар керек",
            ru="для оценки Зелтермана нужны люди, учтённые один раз, и люди, учтённые дважды",
            en="Zelterman's estimate needs persons counted once and persons counted twice",
        ),
    ),
    (
        r"nobody was counted more than once: the rate is 0 and the size has no bound",
        Text(
            kk="ешкім бір реттен артық тіркелмеген: санның жоғарғы шегі жоқ",
            ru="никто не учтён больше одного раза: у численности нет верхней границы",
            en="nobody was counted more than once: the size has no upper bound",
        ),
    ),
    (
        r"whether people differ cannot be told from (?P<n>.+) lists; three or more are needed",
        Text(
            kk="адамдардың айырмасын {n} тізімнен білу мүмкін емес; кемінде үш тізім керек",
            ru="различаются ли люди, по спискам ({n}) не узнать; нужно не меньше трёх",
            en="whether people differ cannot be told from {n} lists; three or more are needed",
        ),
    ),
)
