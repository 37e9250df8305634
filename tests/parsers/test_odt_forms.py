"""Forms in OpenDocument texts: what is ticked, chosen and filled in."""

from __future__ import annotations

import pytest

from tests.parsers.odt_builder import p, texts


@pytest.mark.parametrize(
    ("control", "text"),
    [
        ('<form:checkbox form:current-state="checked" form:label="Yes" xml:id="c"/>', "☒ Yes shall train."),
        ('<form:checkbox form:label="Yes" xml:id="c"/>', "☐ Yes shall train."),
        ('<form:radio form:current-selected="true" xml:id="c"/>', "☒ shall train."),
        ('<form:textarea form:current-value="The Provider" xml:id="c"/>', "The Provider shall train."),
        (
            '<form:listbox xml:id="c"><form:option form:label="A"/>'
            '<form:option form:current-selected="true" form:label="B"/></form:listbox>',
            "B shall train.",
        ),
    ],
)
def test_controls_of_a_form_show_what_is_filled_in(control: str, text: str) -> None:
    forms = f"<office:forms><form:form>{control}</form:form></office:forms>"
    assert texts(forms, p('<draw:control draw:control="c"/>', "shall train.")) == [text]


@pytest.mark.parametrize(
    ("kind", "param", "text"),
    [
        ("FORMCHECKBOX", '<field:param field:name="Checkbox_Checked" field:value="true"/>', "☒ Option"),
        ("FORMCHECKBOX", "", "☐ Option"),
        (
            "FORMDROPDOWN",
            '<field:param field:name="Dropdown_ListEntry" field:value="six"/>'
            '<field:param field:name="Dropdown_ListEntry" field:value="ten"/>'
            '<field:param field:name="Dropdown_Selected" field:value="1"/>',
            "ten Option",
        ),
    ],
)
def test_fields_of_old_forms_show_what_is_chosen(kind: str, param: str, text: str) -> None:
    mark = f'<field:fieldmark field:type="vnd.oasis.opendocument.field.{kind}">{param}</field:fieldmark>'
    assert texts(p(mark, " Option")) == [text]
