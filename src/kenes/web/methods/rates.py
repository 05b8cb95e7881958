"""Rates with exact intervals."""

from kenes.texts import Text
from kenes.web.method_pages import MethodText

METHOD = MethodText(
    order=1,
    title=Text(
        kk="Коэффициенттер және дәл аралықтар", ru="Коэффициенты и точные интервалы", en="Rates with exact intervals"
    ),
    lead=Text(
        kk="Халқы аз және көп өңірлерді салыстыру үшін оқиғалар саны халық санына бөлінеді.",
        ru="Чтобы сравнивать малые и большие регионы, число случаев делят на численность населения.",
        en="To compare small and large regions, the number of events is divided by the population.",
    ),
    paragraphs=(
        Text(
            kk="Бөлім — тіркелген оқиғалар саны. Бөлгіш — жыл ортасындағы халық саны: екі 1 қаңтардың орташасы. Екеуінің бірі ғана белгілі "
            "болса, сол алынады, және бұл әр санның әдісінде айтылады.",
            ru="Числитель: число зарегистрированных случаев. Знаменатель: население на середину года, то есть среднее двух 1 января. Если "
            "известно только одно из них, берётся оно, и это сказано в методе каждого числа.",
            en="The numerator is the number of recorded events. The denominator is the mid-year population, the mean of two first days of "
            "January. Where only one of them is known it is taken, and the method of each figure says so.",
        ),
        Text(
            kk="Аралық оқиғалар саны кездейсоқ ауытқитынын көрсетеді. Ол Пуассон үлестірімінен Гарвуд бойынша дәл есептеледі, сондықтан "
            "оқиға саны аз болғанда да, нөл болғанда да дұрыс. Аралықтары қиылысатын екі өңірді «жоғары» және «төмен» деп бөлуге болмайды.",
            ru="Интервал показывает, насколько число случаев колеблется случайно. Он считается точно по Гарвуду из распределения Пуассона, "
            "поэтому верен и при малом числе случаев, и при нуле. Два региона с пересекающимися интервалами нельзя делить на «выше» и «ниже».",
            en="The interval shows how far a number of events varies by chance. It is computed exactly, after Garwood, from the Poisson "
            "distribution, and so holds for few events and for none. Two regions whose intervals overlap are not “higher” and “lower”.",
        ),
    ),
    formula="x / N × 100 000;   low = χ²(α/2; 2x) / 2,   high = χ²(1 − α/2; 2x + 2) / 2,   α = 0,05",
    limits=Text(
        kk="Аралық тек кездейсоқ ауытқуды қамтиды: тіркеудің толықтығын, полицияның белсенділігін және халық санының қателігін қамтымайды.",
        ru="Интервал учитывает только случайность: ни полноту регистрации, ни активность полиции, ни ошибку численности населения.",
        en="The interval covers chance alone: not the completeness of recording, nor the activity of the police, nor errors in the population.",
    ),
    reference="Garwood F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437–442.",
    indicators=("drug_law_offences", "drug_induced_deaths"),
)
