"""Tidies an SVG: accessible name, unique ids, no needless precision or empty groups; the same chart gives the same bytes."""

from __future__ import annotations

import hashlib
import re
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
ElementTree.register_namespace("", SVG)
ElementTree.register_namespace("xlink", XLINK)

PLACES = ("x", "y", "x1", "y1", "x2", "y2", "dx", "dy", "cx", "cy", "width", "height", "points", "viewBox")
GEOMETRY = frozenset((*PLACES, "d", "transform", "r", "rx", "ry", "stroke-width", "font-size"))
NEEDLESS = frozenset(
    ("class", "pointer-events", "aria-hidden", "aria-roledescription", "aria-label", "role", "version")
)
DEFAULTS = {"opacity": "1", "stroke-miterlimit": "10", "font-weight": "normal", "fill-opacity": "1"}
NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")


def tidied(raw: str, title: str, description: str) -> str:
    """The SVG with `title` and `desc`, role img, one font family at its root, ids that no other chart has."""
    root = ElementTree.fromstring(raw)
    _clean(root)
    family = _hoisted_family(root)
    stamp = hashlib.sha256(f"{title}\0{description}\0{raw}".encode()).hexdigest()[:8]
    _rename_ids(root, stamp)
    root.attrib.update({"role": "img", "aria-labelledby": f"t{stamp} d{stamp}"})
    if family:
        root.attrib["font-family"] = family
    for place, (tag, words) in enumerate((("title", title), ("desc", description))):
        child = ElementTree.Element(f"{{{SVG}}}{tag}", {"id": f"{tag[0]}{stamp}"})
        child.text = words
        root.insert(place, child)
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: ElementTree.Element) -> None:
    for name in list(element.attrib):
        value = element.attrib[name]
        if name in NEEDLESS or DEFAULTS.get(name) == value:
            del element.attrib[name]
        elif name in GEOMETRY:
            element.attrib[name] = NUMBER.sub(_shorter, value)
    if element.attrib.get("transform") == "translate(0,0)":
        del element.attrib["transform"]
    for child in list(element):
        _clean(child)
        if _empty(child):
            element.remove(child)
    _unfold(element)


def _shorter(found: re.Match[str]) -> str:
    """One decimal, none when it is 0, and no minus before a 0."""
    number = f"{float(found.group()):.1f}".removesuffix(".0")
    return "0" if number == "-0" else number


def _empty(element: ElementTree.Element) -> bool:
    tag = element.tag.rpartition("}")[2]
    if tag == "path":
        return element.attrib.get("d", "") in ("", "M0,0h0v0h0Z") or not ({"fill", "stroke"} & element.attrib.keys())
    if element.attrib.get("display") == "none" or element.attrib.get("fill") == "transparent":
        return True
    return tag in ("g", "defs") and len(element) == 0


def _unfold(element: ElementTree.Element) -> None:
    """Put the children of groups that say nothing in their place."""
    children: list[ElementTree.Element] = []
    for child in element:
        nothing = child.tag == f"{{{SVG}}}g" and not child.attrib
        children.extend(child if nothing else (child,))
    element[:] = children


def _hoisted_family(root: ElementTree.Element) -> str:
    families = {element.attrib.pop("font-family", "") for element in root.iter()} - {""}
    return f"{sorted(families)[0]}, sans-serif" if families else ""


def _rename_ids(root: ElementTree.Element, stamp: str) -> None:
    elements = list(root.iter())
    ids = [element.attrib["id"] for element in elements if "id" in element.attrib]
    new = {old: f"i{number}{stamp}" for number, old in enumerate(ids)}
    for element in elements:
        for name, value in element.attrib.items():
            if name == "id":
                element.attrib[name] = new[value]
            elif "#" in value:
                element.attrib[name] = re.sub(r"#([\w-]+)", lambda hit: "#" + new.get(hit[1], hit[1]), value)
