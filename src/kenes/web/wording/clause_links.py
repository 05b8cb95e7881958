"""What stands of a cited clause in the newest version."""

from __future__ import annotations

from kenes.texts import Text

STATES = {
    "holds": Text(kk="өзгеріссіз", ru="без изменений", en="unchanged"),
    "changed": Text(
        kk="сөзі өзгерген, нөмірі сол", ru="слова изменены, номер тот же", en="reworded under the same number"
    ),
    "renumbered": Text(kk="басқа нөмірмен тұр", ru="стоит под другим номером", en="stands under another number"),
    "gone": Text(kk="бұл сөздерімен табылмады", ru="с этими словами не найдено", en="not found by its words"),
}
