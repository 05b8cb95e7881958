"""What a sample with replicate weights refuses."""

from __future__ import annotations

from kenes.texts import Text

REFUSALS: tuple[tuple[str, Text], ...] = (
    (
        r"replicates must be rows x replicates, .+ rows and two replicates or more",
        Text(
            kk="қайталама салмақтардың кемінде екі бағаны керек",
            ru="нужно не меньше двух столбцов повторных весов",
            en="two columns of replicate weights or more are needed",
        ),
    ),
    (
        r"a replicate weight is missing",
        Text(
            kk="қайталама салмақтың бір ұяшығы бос; оны толтырыңыз",
            ru="одна из ячеек повторных весов пуста; заполните её",
            en="a replicate weight is missing; fill it in",
        ),
    ),
    (
        r"jkn needs rscales: .+",
        Text(
            kk="jkn үшін rscales керек; файлдан тек jk1, brr, fay, bootstrap есептеледі",
            ru="для jkn нужны rscales; по файлу считаются jk1, brr, fay, bootstrap",
            en="jkn needs rscales; from a file jk1, brr, fay and bootstrap are estimated",
        ),
    ),
    (
        r"rscales must be (?P<n>\d+) numbers of 0 or more, not all 0, and scale above 0",
        Text(
            kk="rscales – 0-ден кем емес {n} сан (бәрі бірдей 0 емес), scale 0-ден үлкен болуы тиіс",
            ru="rscales — числа не меньше 0, их {n}, не все равны 0, а scale больше 0",
            en="rscales must be {n} numbers of 0 or more that are not all 0, and scale above 0",
        ),
    ),
    (
        r"fay needs rho, 0 or more and below 1",
        Text(
            kk="fay үшін rho керек: 0-ден кем емес, 1-ден кіші, мысалы rho=0.5",
            ru="для fay нужен rho: не меньше 0 и меньше 1, например rho=0.5",
            en="fay needs rho, 0 or more and below 1, for instance rho=0.5",
        ),
    ),
    (
        r"y and x must be numbers for each of the (?P<n>\d+) rows, none missing",
        Text(
            kk="y пен x барлық {n} жолда сан болуы тиіс",
            ru="y и x должны быть числами во всех строках ({n})",
            en="y and x must be numbers in each of the {n} rows",
        ),
    ),
    (
        r"a group has no weight in some replicate: it is too small for replicate weights",
        Text(
            kk="бір топ қайталама салмақтар үшін тым шағын: олардың кейбірінде салмағы 0; топтарды біріктіріңіз",
            ru="одна из групп слишком мала: в некоторых повторных весах она ничего не весит; объедините группы",
            en="a group is too small: in some replicate it has no weight; join groups",
        ),
    ),
)
