"""What prices refuse."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"prices must be a list of finite numbers of 0 or more, at least one",
        Text(
            kk="0-ден кем емес кемінде бір баға (price) керек",
            ru="нужна хотя бы одна цена (price) не меньше 0",
            en="one price at least is needed, of 0 or more",
        ),
    ),
    (
        r"weights must be finite, above 0, one for each price",
        Text(
            kk="әр бағаның мөлшері (amount) 0-ден үлкен болуы тиіс",
            ru="у каждой цены количество (amount) должно быть больше 0",
            en="the amount of every price must be above 0",
        ),
    ),
    (
        r"level must lie between 0 and 1 and draws be 1 or more, got .+ and (?P<draws>.+)",
        Text(
            kk="сенім деңгейі 0 мен 100 % арасында, draws кемінде 1 болуы тиіс (берілгені {draws})",
            ru="уровень доверия лежит между 0 и 100 %, а draws не меньше 1 (дано {draws})",
            en="the level of confidence lies between 0 and 100 per cent, and draws is 1 or more ({draws} was given)",
        ),
    ),
    (
        r"purities must be shares above 0 and at most 1 \(30 % is \.3\), one for each price",
        Text(
            kk="әр бағаның тазалығы (purity) – 0-ден үлкен, 1-ден аспайтын үлес (30 % – 0,3)",
            ru="чистота (purity) каждой цены — доля больше 0 и не больше 1 (30 % — это 0,3)",
            en="the purity of every price must be a share above 0 and at most 1 (30 per cent is 0.3)",
        ),
    ),
    (
        r"no deflator for (?P<years>.*)",
        Text(
            kk="мына жылдардың баға индексі (deflator) жоқ: {years}",
            ru="нет индекса цен (deflator) за годы: {years}",
            en="there is no index of prices (deflator) for {years}",
        ),
    ),
    (
        r"deflators must be finite numbers above 0",
        Text(
            kk="баға индексі (deflator) әр жылда 0-ден үлкен болуы тиіс",
            ru="индекс цен (deflator) должен быть больше 0 в каждом году",
            en="the index of prices (deflator) must be above 0 in every year",
        ),
    ),
    (
        r"prices and deflators are too far apart in size: a real price has no bound",
        Text(
            kk="баға мен баға индексі бір-бірінен тым алшақ: нақты бағаны есептеуге болмайды; deflator мәндерін тексеріңіз",
            ru="цены и индекс цен слишком далеки друг от друга: реальную цену не вычислить; проверьте deflator",
            en="prices and their index are too far apart to compute a real price; look at deflator",
        ),
    ),
)
