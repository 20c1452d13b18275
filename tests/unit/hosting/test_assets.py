"""Style and scripts as they are published."""

import pytest

from catalogue.hosting.assets import preview_assets, publish_assets

SOURCES = {
    "a.js": '/** @import { C } from "./c.js" */\nimport { b } from "./b.js";\n\n/** So. */\nb(`one  ${1}  two`);\n',
    "b.js": 'import { d } from "./d.js";\nexport const b = () => import("./late.js");\n',
    "c.js": "export const c = 1;\n",
    "d.js": 'import { b } from "./b.js";\nexport const d = b;\n',
    "late.js": "export const late = /[\"'] \\/\\/ x/;\n",
    "site.css": '@layer a, b;\n\n/* "Why". */\n.a :is(b) {\n  width: calc(1px + 2px);\n  content: "/* ;  ";\n}\n',
}


def test_what_only_developers_read_is_left_out() -> None:
    files = publish_assets(SOURCES).files

    assert files["a.js"] == 'import{b}from"./b.js";b(`one  ${1}  two`);\n'
    assert files["late.js"] == "export const late=/[\"'] \\/\\/ x/;\n"
    assert files["site.css"] == '@layer a,b;.a :is(b){width:calc(1px + 2px);content:"/* ;  "}\n'


def test_the_folder_is_named_by_what_is_in_it() -> None:
    folder = publish_assets(SOURCES).folder

    assert publish_assets(dict(reversed(SOURCES.items()))).folder == folder
    assert publish_assets({**SOURCES, "c.js": "/** Else. */\nexport const c = 1;\n"}).folder == folder
    assert publish_assets({**SOURCES, "c.js": "export const c = 2;\n"}).folder != folder
    assert publish_assets({**SOURCES, "e.js": ""}).folder != folder


def test_a_preview_shows_them_as_they_are_written_where_they_always_stand() -> None:
    assets = preview_assets(SOURCES)

    assert (assets.folder, assets.files) == ("assets/", SOURCES)


@pytest.mark.parametrize("make", [publish_assets, preview_assets])
def test_what_a_script_imports_at_once_is_known_with_what_that_imports(make: object) -> None:
    assert callable(make)
    assert make(SOURCES).imports == {
        "a.js": ("b.js", "d.js"),
        "b.js": ("d.js",),
        "c.js": (),
        "d.js": ("b.js",),
        "late.js": (),
    }
