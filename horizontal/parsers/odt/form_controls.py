"""What the boxes, lists and fields of a form in an OpenDocument text say: ticked or not, chosen, filled in."""

from __future__ import annotations

from collections.abc import Mapping

from horizontal.parsers.odt.names import Element, names_of, q, whole
from horizontal.parsers.word.symbols import TICKED, UNTICKED

FIELD_MARK = q("field:fieldmark")
_BOXES = names_of("form:checkbox", "form:radio")
_FILLED = names_of(
    "form:text", "form:textarea", "form:formatted-text", "form:number", "form:date", "form:time"
)
_CHOSEN = names_of("form:listbox", "form:combobox")
_TRUE = ("true", "checked", "1")


def read_controls(content: Element) -> Mapping[str, str]:
    """What each control of the forms shows, by the name that the text points to it with."""
    shown: dict[str, str] = {}
    for forms in content.iter(q("office:forms")):
        for control in forms.iter():
            name = control.get(q("xml:id")) or control.get(q("form:id"))
            if name and name not in shown:
                shown[name] = _shown(control)
    return shown


def read_field_mark(mark: Element) -> str:
    """What a field of an old form shows: a box, or what is chosen in its list."""
    stated = [(each.get(q("field:name"), ""), each.get(q("field:value"), "")) for each in mark]
    kind = mark.get(q("field:type"), "").rpartition(".")[2]
    if kind == "FORMCHECKBOX":
        return TICKED if ("Checkbox_Checked", "true") in stated else UNTICKED
    if kind == "FORMDROPDOWN":
        entries = [value for name, value in stated if name == "Dropdown_ListEntry"]
        chosen = next((whole(value, 0) for name, value in stated if name == "Dropdown_Selected"), None)
        return entries[chosen] if chosen is not None and chosen < len(entries) else ""
    return ""


def _shown(control: Element) -> str:
    label = control.get(q("form:label"), "")
    if control.tag in _BOXES:
        state = control.get(q("form:current-state")) or control.get(q("form:current-selected"))
        state = state or control.get(q("form:state")) or control.get(q("form:selected"))
        return f"{TICKED if state in _TRUE else UNTICKED} {label}".strip()
    if control.tag in _FILLED:
        return control.get(q("form:current-value"), control.get(q("form:value"), ""))
    if control.tag in _CHOSEN:
        chosen = (each for each in control if each.get(q("form:current-selected")) == "true")
        labels = ", ".join(each.get(q("form:label"), "") for each in chosen)
        return control.get(q("form:current-value"), labels)
    return label if control.tag == q("form:fixed-text") else ""
