"""The register of achievements: narrowed by its fields and its address, whole without a script and on paper."""

import io
import re

import pypdf
import pytest

PAGE = "achievements/index.html"


@pytest.fixture
def register(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((site / PAGE).as_uri())
    yield page
    context.close()


def rows(page):
    return page.locator("[data-register-list] li[id]:visible")


def all_rows(site):
    text = (site / PAGE).read_text(encoding="utf-8")
    return re.findall(r'<li id="([^"]+)"', text.partition("data-register-list")[2])


def test_every_square_leads_to_its_row(site):
    text = (site / PAGE).read_text(encoding="utf-8")
    squares = re.findall(r'class="square[^"]*" href="#([^"]+)"', text)
    assert len(squares) > 100
    assert sorted(squares) == sorted(all_rows(site))


def test_a_field_narrows_the_list_and_is_kept_in_the_address(register, site):
    total = len(all_rows(site))
    assert rows(register).count() == total
    register.get_by_label("级别", exact=True).select_option("national")
    some = rows(register).count()
    assert 0 < some < total
    assert register.evaluate("location.hash") == "#level=national"
    register.get_by_label("类型", exact=True).select_option("textbook")
    assert register.evaluate("location.hash") == "#level=national&kind=textbook"
    fewer = rows(register).count()
    assert 0 < fewer < some
    said = register.locator(".register-tools output").inner_text()
    assert str(fewer) in said
    assert register.locator("[data-kind]:visible").count() == register.locator("[data-kind]:visible h3").count()
    register.get_by_role("button", name="去掉筛选").click()
    assert rows(register).count() == total
    assert register.evaluate("location.hash") == ""


def test_words_are_found_without_the_marks_of_names(register):
    name = register.locator("[data-register-list] h4").filter(has_text="“").first.inner_text().strip()
    register.get_by_label("查找", exact=True).fill(re.sub("[“”]", "", name))
    assert rows(register).count() >= 1
    assert name in rows(register).first.inner_text()
    register.get_by_label("查找", exact=True).fill("没有这一条的")
    assert rows(register).count() == 0
    assert register.locator(".register-tools output").inner_text() == "没有符合的行"


def test_an_address_narrows_the_list_and_a_row_is_never_hidden(browser, site, register):
    register.goto((site / PAGE).as_uri() + "#level=national&kind=textbook")
    register.reload()
    assert 0 < rows(register).count() < 20
    assert register.get_by_label("级别", exact=True).input_value() == "national"
    hidden = next(name for name in all_rows(site) if not register.locator(f"[id='{name}']").is_visible())
    register.evaluate("name => { location.hash = name }", hidden)
    assert register.locator(f"[id='{hidden}']").is_visible()
    register.go_back()
    assert register.get_by_label("级别", exact=True).input_value() == "national"


def test_it_is_whole_without_a_script(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / PAGE).as_uri() + "#level=provincial")
    assert rows(page).count() == len(all_rows(site))
    assert not page.locator(".register-tools").is_visible()
    # The same address leads to the level, since it has an anchor of that name.
    assert page.locator("[id='level=provincial']").evaluate("element => element.matches(':target')")
    context.close()


def test_fields_are_reached_and_used_by_keyboard(register):
    register.keyboard.press("Tab")
    skip = register.locator(".overview .skip")
    skip.focus()
    assert skip.is_visible()
    register.keyboard.press("Enter")
    assert register.evaluate("location.hash") == "#register-list"
    register.get_by_label("级别", exact=True).focus()
    register.keyboard.press("ArrowDown")
    register.keyboard.press("Enter")
    assert register.evaluate("location.hash").startswith("#level=")


def test_candidates_are_never_among_the_won(site):
    text = (site / PAGE).read_text(encoding="utf-8")
    won = re.findall(r'<section [^>]*data-status="won".*?</section>', text, re.S)
    others = re.findall(r'<section [^>]*data-status="(?:candidate|building)".*?</section>', text, re.S)
    assert won and others
    assert not any('class="state"' in part for part in won)
    assert all(part.count('class="state"') == part.count("<li id=") for part in others)


def test_paper_has_all_rows_even_where_the_list_is_narrowed(register, site):
    register.goto((site / PAGE).as_uri() + "#level=national")
    register.reload()
    assert rows(register).count() < len(all_rows(site))
    register.emulate_media(media="print")
    assert rows(register).count() == len(all_rows(site))
    assert not register.locator(".register-tools").is_visible()
    document = pypdf.PdfReader(io.BytesIO(register.pdf(prefer_css_page_size=True)))
    assert 5 <= len(document.pages) <= 30


def test_the_search_narrows_achievements_by_rank_type_and_year(browser, site):
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((site / "search.html").as_uri() + "#q=教学&kind=achievement&rank=national")
    page.locator(".hit").first.wait_for()
    kinds = page.locator(".hit-kind").all_inner_texts()
    assert set(kinds) == {"成果 · 国家级"}
    for facet in ("级别", "成果类型"):
        assert page.get_by_role("group", name=facet).is_visible(), facet
    page.locator(".hit h2 a").first.click()
    page.wait_for_url("**/achievements/index.html?q=*")
    assert page.locator("li:target h4").is_visible()
    context.close()
