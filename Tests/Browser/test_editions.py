"""Editions of the real site: frozen pages, their banners, the ledger of revisions, the history of a figure."""

import csv
import decimal
import json
import re
import shutil
import subprocess

import pytest

import test_links
from axe import violations
from conftest import PROGRAM, ROOT, copy_project
from page_text import PageText, ids
from test_figures import NUMBER, number, printed
from test_validity import test_nu_checker_finds_no_error as nu_checker_finds_no_error

TABLE = "Content/data/observations.csv"
# An indicator without a formula on it, its value, and the corrected one.
INDICATOR, OLD, NEW = "school-overseas-students", "433", "434"
REASON = "补登一名春季入学的留学生"


def run(folder, *arguments, status=0):
    result = subprocess.run(
        [PROGRAM, *arguments, "--root", folder, "--lang", "zh"], capture_output=True, text=True, check=False
    )
    assert result.returncode == status, result.stderr + result.stdout
    return result


def edit(path, pattern, replacement):
    text = path.read_text(encoding="utf-8")
    changed, count = re.subn(pattern, replacement, text, flags=re.MULTILINE)
    assert count == 1
    path.write_text(changed, encoding="utf-8")


def without_column(path, column):
    """Empties the cells of a column of a table."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(row | {column: ""} for row in rows)


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The real project with an edition, one figure corrected since, and one page gone."""
    folder = tmp_path_factory.mktemp("版本 100% #1")
    copy_project(folder)
    freeze = ["freeze", "midterm-2021", "--title", "2021年中期版", "--date", "2022-03-15"]
    run(folder, *freeze, "--note", "随中期自评报告公布。")
    edit(folder / TABLE, rf"^{INDICATOR},2019-2021,{OLD},", f"{INDICATOR},2019-2021,{NEW},")
    # Without a reason nothing is published, and the cell is named.
    for command in (["check"], ["build", "--out", folder / "Public"]):
        result = run(folder, *command, status=1)
        lines = (result.stdout + result.stderr).splitlines()
        errors = [line for line in lines if re.search(r"错误\[", line)]
        row = (folder / TABLE).read_text(encoding="utf-8").splitlines()
        line = next(index for index, text in enumerate(row, 1) if text.startswith(INDICATOR + ","))
        column = len(f"{INDICATOR},2019-2021,") + 1
        assert len(errors) == 1
        assert errors[0].startswith(f"{TABLE}:{line}:{column}: 错误[unexplained-revision]: ")
        assert f"{OLD}人" in errors[0] and f"{NEW}人" in errors[0]
    assert not (folder / "Public").exists()
    (folder / "Content/data/revisions.csv").write_text(
        f"指标,期间,原因,日期\n{INDICATOR},2019-2021,{REASON},2022-05-06\n", encoding="utf-8"
    )
    run(folder, "check", "--strict")
    run(folder, "build")
    return folder


@pytest.fixture(scope="module")
def public(project):
    return project / "Public"


@pytest.fixture(params=[(375, "light"), (1280, "dark")], ids=["375-light", "1280-dark"])
def page(browser, request):
    width, scheme = request.param
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    problems = []
    page.on("console", lambda message: message.type == "error" and problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: request.url.startswith("file:") or problems.append(request.url))
    yield page
    context.close()
    assert problems == []


def test_the_edition_is_published_byte_for_byte(project, public):
    frozen = files(project / "Content/editions/midterm-2021/data/site")
    assert files(public / "editions/midterm-2021") == frozen
    assert len(frozen) > 200


def test_a_frozen_file_that_was_changed_stops_the_build(project, tmp_path):
    copy = tmp_path / "copy"
    shutil.copytree(project, copy)
    before = files(copy / "Public")
    edit(copy / "Content/editions/midterm-2021/data/site/indicators" / f"{INDICATOR}.html", "<h1>", "<h1> ")
    result = run(copy, "build", status=1)
    place = f"Content/editions/midterm-2021/data/site/indicators/{INDICATOR}.html"
    assert f"{place}: 错误[changed-edition]" in result.stderr
    assert files(copy / "Public") == before


def test_banner_links_lead_to_the_page_of_today_and_to_the_list(page, public):
    start = public / f"editions/midterm-2021/indicators/{INDICATOR}.html"
    page.goto(start.as_uri())
    banner = page.locator("aside.edition")
    assert "已归档" in banner.inner_text()
    assert "2021年中期版" in banner.inner_text().replace("\u200b", "")
    assert "2022年3月15日" in banner.inner_text()
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert f"{OLD}" in page.locator(".giant").inner_text()
    banner.get_by_role("link", name="最新版的这一页").click()
    assert page.url == (public / f"indicators/{INDICATOR}.html").as_uri()
    assert page.locator("aside.edition").count() == 0
    assert f"{NEW}" in page.locator(".giant").inner_text()
    page.goto(start.as_uri())
    page.locator("aside.edition").get_by_role("link", name="各个版本").click()
    assert page.url == (public / "editions/index.html").as_uri()
    page.get_by_role("link", name="2021年中期版").click()
    assert page.url == (public / "editions/midterm-2021/index.html").as_uri()


def test_every_frozen_page_has_a_banner_and_a_counterpart(public):
    edition = public / "editions/midterm-2021"
    pages = sorted(edition.rglob("*.html"))
    assert len(pages) > 200
    for path in pages:
        found = re.search(r'<aside class="edition".*?<a href="([^"]+)"', path.read_text(encoding="utf-8"), re.DOTALL)
        assert found, path
        assert (path.parent / found[1]).resolve() == (public / path.relative_to(edition)).resolve()
        assert (path.parent / found[1]).resolve().exists(), path


def test_the_ledger_says_old_new_reason_and_date(page, public):
    page.goto((public / "revisions.html").as_uri())
    row = page.locator(f'[id="midterm-2021.{INDICATOR}.2019-2021"]')
    assert row.locator("del").inner_text() == f"{OLD}人"
    assert row.locator("ins").inner_text() == f"{NEW}人"
    assert REASON in row.inner_text()
    assert row.locator("time[datetime='2022-05-06']").count() == 1
    assert page.locator(".ledger tbody tr").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto((public / "index.html").as_uri())
    page.locator("footer").get_by_role("link", name="修订记录").click()
    assert page.url == (public / "revisions.html").as_uri()


def test_the_page_of_the_indicator_shows_what_each_edition_published(page, public):
    page.goto((public / f"indicators/{INDICATOR}.html").as_uri())
    rows = page.locator("table.published tbody tr")
    assert [row.locator("td.val").inner_text() for row in rows.all()] == [f"{OLD}人", f"{NEW}人"]
    assert rows.nth(0).locator(".mark").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    rows.nth(1).get_by_role("link", name="更正").click()
    assert page.url == (public / "revisions.html").as_uri() + f"#midterm-2021.{INDICATOR}.2019-2021"
    page.go_back()
    rows.nth(0).get_by_role("link", name="2021年中期版").click()
    assert page.url == (public / f"editions/midterm-2021/indicators/{INDICATOR}.html").as_uri()


def test_the_ledger_is_a_table_to_take_away(public):
    text = (public / "data/revisions.csv").read_text(encoding="utf-8-sig")
    (row,) = csv.DictReader(text.splitlines())
    assert row["前一版"] == "midterm-2021" and row["后一版"] == "现行版"
    assert (row["编号"], row["期间"], row["变动"]) == (INDICATOR, "2019-2021", "更正")
    assert (row["原值"], row["新值"], row["原因"]) == (f"{OLD}人", f"{NEW}人", REASON)
    assert row["日期"] == "2022-05-06"


def test_every_number_of_ledger_and_history_is_that_of_its_edition(public):
    def figures(folder):
        data = json.loads((folder / "data/indicators.json").read_text("utf-8"), parse_float=decimal.Decimal)
        return {indicator["id"]: printed(indicator) for indicator in data["indicators"]}

    known = {None: figures(public), "midterm-2021": figures(public / "editions/midterm-2021")}
    paths = [public / "revisions.html", public / "editions/index.html", *(public / "indicators").glob("*.html")]
    bound = 0
    for path in paths:
        for text, stack in PageText(path.read_text(encoding="utf-8")).pieces:
            edition = next((a["data-edition"] for _, a in reversed(stack) if "data-edition" in a), None)
            for found in NUMBER.finditer(text):
                value = number(found.group())
                if edition and value is not None:
                    bound += 1
                    assert value in set().union(*(known[edition][name] for name in ids(stack))), (path.name, text)
    assert bound > 150


def test_the_search_of_today_finds_no_frozen_page(page, public):
    page.goto((public / "search.html").as_uri())
    query = "text => window.showcaseSearch.query(text, {limit: 200}).then(all => all.results.map(one => one.url))"
    found = page.evaluate(query, "留学生")
    assert found and not [url for url in found if "editions/midterm" in url]
    page.goto((public / "editions/midterm-2021/search.html").as_uri())
    assert page.evaluate(query, "留学生")


def test_a_page_that_is_gone_leads_to_the_edition_that_has_it(project, tmp_path, page):
    copy = tmp_path / "copy"
    shutil.copytree(project, copy)
    shutil.rmtree(copy / "Public")
    shutil.rmtree(copy / "Content/cases")
    shutil.rmtree(copy / "Content/pages")
    for table in ("achievements", "names"):
        without_column(copy / f"Content/data/{table}.csv", "case")
    edit(copy / "Content/site.yml", r"^navigation:\n(  - .*\n)+", "")
    run(copy, "build")
    page.goto((copy / "Public/editions/midterm-2021/problems.html").as_uri())
    page.locator("aside.edition").get_by_role("link", name="最新版的这一页").click()
    assert page.url == (copy / "Public/problems.html").as_uri()
    page.locator("main").get_by_role("link", name="2021年中期版").click()
    assert page.url == (copy / "Public/editions/midterm-2021/problems.html").as_uri()


def test_every_link_resolves_in_the_site_and_in_its_edition(public):
    test_links.test_every_internal_link_and_anchor_resolves(public, sorted(public.rglob("*.html")))


def test_the_nu_checker_finds_no_error(public):
    nu_checker_finds_no_error(public)


@pytest.mark.parametrize("scheme", ("light", "dark"))
@pytest.mark.parametrize("width", (320, 1280))
def test_axe_finds_no_violation(browser, public, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for name in ("revisions.html", "editions/index.html", f"indicators/{INDICATOR}.html", "editions/midterm-2021/index.html"):
        page.goto((public / name).as_uri())
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        found += [f"{name}: {violation}" for violation in violations(page)]
    context.close()
    assert found == []
