"""What the measures of the search ask, and how they count."""

from pathlib import Path

from bench.search.corpus import generate_asked, measure_asked, read_corpus
from bench.search.questions import Question, find_worse, generate_titles, measure_questions
from catalogue.languages.locales import Locale

CORPUS = """# text = Mae pennaeth yma'n dysgu
1\tMae\tbod\tAUX\tverb\tTense=Pres\t_
2\tpennaeth\tpennaeth\tNOUN\tnoun\tNumber=Sing\t_
3\tyma\tyma\tADV\tadv\t_\t_

# text = Dau bennaeth a'r penaethiaid
1\tDau\tdau\tNUM\tnum\t_\t_
2\tbennaeth\tpennaeth\tNOUN\tnoun\tMutation=SM|Number=Sing\t_
3\tpenaethiaid\tpennaeth\tNOUN\tnoun\tNumber=Plur\t_
"""


def test_a_corpus_says_what_each_word_should_find(tmp_path: Path) -> None:
    (tmp_path / "one.conllu").write_text(CORPUS, encoding="utf-8")
    sentences = read_corpus(tmp_path)
    asked = {(each.kind, each.text): set(each.wanted) for each in generate_asked(sentences)}

    assert asked["radical", "pennaeth"] == {0, 1}
    assert asked["mutated", "bennaeth"] == {0, 1}
    assert asked["noun: Sing to Plur", "pennaeth"] == {1}
    assert asked["noun: Plur to Sing", "penaethiaid"] == {0, 1}
    assert asked["apostrophe", "yman dysgu"] == {0}


def test_recall_and_precision_are_those_of_the_sentences_found(tmp_path: Path) -> None:
    (tmp_path / "one.conllu").write_text(CORPUS, encoding="utf-8")
    sentences = read_corpus(tmp_path)
    asked = [each for each in generate_asked(sentences) if (each.kind, each.text) == ("radical", "pennaeth")]
    (figures,) = measure_asked(asked, [[0]], sentences).values()

    assert (figures["recall"], figures["precision"], figures["without_result"]) == (0.5, 1.0, 0.0)


def test_titles_are_asked_in_five_forms() -> None:
    documents = [{"title": "Peer review", "location": "a/"}, {"title": "Peer review", "location": "b/"}]
    asked = list(generate_titles(documents, Locale.EN))

    assert [each.text for each in asked] == [
        "Peer review",
        "what is Peer review",
        "Peer review course wales",
        "Peer revew",
        "Peer reivew",
    ]
    assert {each.answers for each in asked} == {frozenset({"a/", "b/"})}


def test_a_question_counts_by_the_place_of_its_first_answer() -> None:
    questions = [Question("word", text, frozenset({"right"})) for text in ("one", "two", "three")]
    figures = measure_questions(questions, [["right"], ["wrong", "right"], []])["word"]

    assert figures == {"questions": 3, "first": 0.333, "in_five": 0.667, "mrr": 0.5, "none": 1}


def test_kinds_that_another_search_answers_better_are_named() -> None:
    ours = {"word": {"in_five": 1.0}, "slip": {"in_five": 0.8}}
    others = {"one": {"word": {"in_five": 1.0}, "slip": {"in_five": 0.9}}, "two": {"slip": {"in_five": 0.7}}}

    assert find_worse(ours, others) == ["slip: one"]
