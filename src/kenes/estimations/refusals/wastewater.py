"""What wastewater refuses: loads, consumption, weekends, values below the limit."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"concentration and flow must be 0 or more, population above 0, all finite",
        Text(
            kk="concentration мен flow 0-ден кем болмауы, population 0-ден үлкен болуы тиіс",
            ru="concentration и flow не меньше 0, population больше 0",
            en="concentration and flow must be 0 or more, population above 0",
        ),
    ),
    (
        r"concentration, flow and population must fit each other, got shapes .+",
        Text(
            kk="әр жолда concentration, flow және population болуы тиіс",
            ru="в каждой строке нужны concentration, flow и population",
            en="every row must have concentration, flow and population",
        ),
    ),
    (
        r"excreted must be a share above 0 and at most 1, molar masses above 0 \(g/mol\)",
        Text(
            kk="excreted – 0-ден үлкен, 1-ден аспайтын үлес; молярлық массалар (residue_mass, drug_mass, г/моль) 0-ден үлкен болуы тиіс",
            ru="excreted — доля больше 0 и не больше 1; молярные массы (residue_mass, drug_mass, г/моль) больше 0",
            en="excreted must be a share above 0 and at most 1, the molar masses (residue_mass, drug_mass, g/mol) above 0",
        ),
    ),
    (
        r"excretion must be an Excretion \(share excreted, molar masses, source\), got .+",
        Text(
            kk="бөлініп шығатын үлес, молярлық массалар және олардың дереккөзі керек (excreted, residue_mass, drug_mass, publisher)",
            ru="нужны выводимая доля, молярные массы и их источник (excreted, residue_mass, drug_mass, publisher)",
            en="the share excreted, the molar masses and their source are needed (excreted, residue_mass, drug_mass, publisher)",
        ),
    ),
    (
        r"loads must be finite numbers of 0 or more, nan where not measured",
        Text(
            kk="жүктемелер 0-ден кем емес сандар болуы тиіс; өлшенбеген күн бос қалады",
            ru="нагрузки — числа не меньше 0; день без измерения остаётся пустым",
            en="loads must be numbers of 0 or more; a day that was not measured stays empty",
        ),
    ),
    (
        r"loads must be weeks x 7 days, numbers of 0 or more, nan where not measured",
        Text(
            kk="аптаның жеті күнінің 0-ден кем емес жүктемелері керек; өлшенбеген күн бос қалады",
            ru="нужны недели по семь дней с нагрузками не меньше 0; день без измерения остаётся пустым",
            en="weeks of seven days with loads of 0 or more are needed; a day that was not measured stays empty",
        ),
    ),
    (
        r"a ratio needs a measured weekend day and weekdays that are not all 0",
        Text(
            kk="қатынасқа өлшенген демалыс күні және бәрі бірдей 0 емес жұмыс күндері керек",
            ru="для отношения нужны измеренный выходной и будни, не все равные 0",
            en="a ratio needs a weekend day that was measured and weekdays that are not all 0",
        ),
    ),
    (
        r"loads must hold one measured load above 0 at least: nothing can be divided by",
        Text(
            kk="0-ден үлкен кемінде бір өлшенген жүктеме керек",
            ru="нужна хотя бы одна измеренная нагрузка больше 0",
            en="one measured load above 0 at least is needed",
        ),
    ),
    (
        r"values must be 1-d with one limit or one each, level between 0 and 1",
        Text(
            kk="әр мәннің бір анықтау шегі (loq) болуы, сенім деңгейі 0 мен 100 % арасында болуы тиіс",
            ru="у каждого значения должен быть один предел определения (loq), а уровень доверия лежит между 0 и 100 %",
            en="every value must have one limit of quantification (loq), and the level lie between 0 and 100 per cent",
        ),
    ),
    (
        r"quantified values and limits must be finite and above 0",
        Text(
            kk="өлшенген мәндер мен анықтау шектері (loq) 0-ден үлкен болуы тиіс",
            ru="измеренные значения и пределы определения (loq) должны быть больше 0",
            en="values measured and limits of quantification (loq) must be above 0",
        ),
    ),
    (
        r"three quantified values or more are needed, not all the same",
        Text(
            kk="анықтау шегінен жоғары кемінде үш мән керек, бәрі бірдей болмауы тиіс",
            ru="нужно не меньше трёх значений выше предела определения, не одинаковых",
            en="three values above the limit of quantification or more are needed, not all the same",
        ),
    ),
)
