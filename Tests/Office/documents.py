"""Checks the reports of `heng report` with the programs that people open them with.

    documents.py HENG [FOLDER]

python-docx reads the documents back, LibreOffice turns them into PDF, Chromium shows and prints the
pages, and mistune reads the Markdown. Needs python-docx, playwright, mistune, soffice, pdfinfo,
pdftotext and /usr/bin/chromium. The files, with pictures of the pages, go to a folder if one is named,
else to a temporary one that is deleted. Prints what was checked; exits with 1 on any failure.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import docx
import mistune
from playwright.sync_api import sync_playwright

sys.path.insert(1, str(pathlib.Path(__file__).parent / "Support"))
from office import Office

ROOT = pathlib.Path(__file__).resolve().parents[2]
DATA = ROOT / "datasets"
HENG = pathlib.Path(sys.argv[1]).resolve()

SECTIONS = {
    "zh": [
        "一、部门基本情况", "二、一般公共预算支出情况", "三、政府性基金预算支出情况", "四、部门整体支出绩效情况",
        "五、存在的问题及原因分析", "六、下一步改进措施", "七、部门整体支出绩效自评结果拟应用和公开情况",
        "八、其他需要说明的情况",
    ],
    "en": [
        "1. The department", "2. Expenditure of the general public budget",
        "3. Expenditure of government funds", "4. Performance", "5. Problems and their causes",
        "6. Improvements", "7. Use and publication of the result", "8. Other matters",
    ],
}
SOURCE = DATA / "hengshan-civil-affairs-2023"
SINGLE = {
    "source": SOURCE / "evaluation.yaml",
    "alternative": SOURCE / "alternative.yaml",
    "form": SOURCE / "self-evaluation-form.yaml",
    "guantang": DATA / "guantang-township-2023" / "evaluation.yaml",
    "guantang-hunan": DATA / "guantang-township-2023" / "under-hunan-table.yaml",
    "unit-2018": DATA / "hunan-unit-2018" / "evaluation.yaml",
    "synthetic": DATA / "synthetic-county" / "2023" / "unit-42",
}
SEVERAL = {
    "county": [DATA / "synthetic-county" / "2023"],
    "years": [DATA / "synthetic-county" / str(year) / "unit-17" for year in (2021, 2022, 2023)],
}
SYNTHETIC = {"synthetic", "county", "years"}
MARK = {"zh": "【合成数据】", "en": "[synthetic data]"}
HOSTILE = "<script>alert(1)</script>\\\" onload=\\\"x javascript:y & http://a.b *c* [d](e) | www.f.g"

failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)
        print("FAILED", message)


def report(paths, language, output):
    command = [HENG, "report", *paths, "--lang", language, "-o", output]
    subprocess.run(command, check=True, cwd=ROOT)


def tables_by_header(document, first):
    return [table for table in document.tables if table.rows[0].cells[0].text == first]


def check_docx(path, name, language):
    """Reads the document back: headings, tables, merged cells, marks."""
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, f"{path.name}: damaged archive")
        times = {entry.date_time for entry in archive.infolist()}
        expect(times == {(1980, 1, 1, 0, 0, 0)}, f"{path.name}: times {times}")
    document = docx.Document(path)
    expect(document.paragraphs[0].style.name == "Title", f"{path.name}: no title")
    expect(document.core_properties.title == document.paragraphs[0].text, f"{path.name}: title")
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    if name in SINGLE:
        expect(headings == SECTIONS[language], f"{path.name}: sections {headings}")
    else:
        expect(len(headings) > 1, f"{path.name}: sections {headings}")
    if name in SYNTHETIC:
        expect(document.paragraphs[0].text.startswith(MARK[language]), f"{path.name}: no mark")
    for table in document.tables:
        header = table.rows[0]._tr.trPr
        expect(header is not None and header.xpath("./w:tblHeader"), f"{path.name}: no header row")
    if name == "source":
        check_scoring_table(document, path.name, language)
    return len(document.tables)


def check_scoring_table(document, file, language):
    tables = tables_by_header(document, "一级指标" if language == "zh" else "Level 1")
    expect(len(tables) == 1, f"{file}: {len(tables)} scoring tables")
    rows = [[cell.text for cell in row.cells] for row in tables[0].rows]
    expect(len(rows) == 1 + 16 + 1, f"{file}: {len(rows)} rows")
    # python-docx repeats a merged cell's text in each of its rows.
    dimensions = [row[0] for row in rows[1:17]]
    expect(len(set(dimensions)) == 3, f"{file}: level 1 is {dimensions}")
    expect(dimensions == sorted(dimensions, key=dimensions.index), f"{file}: level 1 is torn")
    expect(rows[-1][3:6] == ["100", "89.00", "11.00"], f"{file}: the total is {rows[-1]}")
    marks = [float(row[4]) for row in rows[1:17]]
    expect(abs(sum(marks) - 89) < 1e-9, f"{file}: the rows add up to {sum(marks)}")


def convert(office, path):
    """Lets LibreOffice turn a document into PDF."""
    document = office.open(path)
    office.save(document, path.with_suffix(".pdf"))
    document.close(True)


def check_pdf(path, language):
    """Looks for the document's text in its PDF."""
    pdf = path.with_suffix(".pdf")
    information = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", information)[1])
    expect(pages > 0, f"{pdf.name}: {pages} pages")
    expect("(A4)" in information, f"{pdf.name}: not A4")
    text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    text = re.sub(r"\s", "", text)
    last = f"第{pages}页共{pages}页" if language == "zh" else f"Page{pages}of{pages}"
    expect(last in text, f"{pdf.name}: no {last}")
    if path.name.startswith("source"):
        for words in [SECTIONS[language][7].replace(" ", ""), "89.00"]:
            expect(words in text, f"{pdf.name}: no {words}")
    return pages


class Reader:
    """A page of a browser, which hears whatever a document might say or load."""

    def __init__(self, browser):
        self.page = browser.new_page()
        self.said, self.loaded = [], []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: (self.said.append("dialog"), dialog.dismiss()))
        self.page.on("request", lambda request: self.loaded.append(request.url))

    def check(self, path, is_pictured):
        """Shows the document in the light and in the dark, wide and narrow, and prints it."""
        self.said.clear()
        self.loaded.clear()
        self.page.goto(path.as_uri())
        for scheme in ("dark", "light"):
            for width in (1280, 390):
                self.page.emulate_media(color_scheme=scheme)
                self.page.set_viewport_size({"width": width, "height": 900})
                self.check_look(f"{path.name} {scheme} {width}", scheme)
                if is_pictured:
                    self.page.screenshot(path=path.with_suffix(f".{scheme}.{width}.png"), full_page=True)
        expect(self.page.evaluate("document.scripts.length") == 0, f"{path.name}: has scripts")
        expect(self.page.title() == self.page.inner_text("h1"), f"{path.name}: title")
        # A table's head names columns, and every row has a head of its own.
        expect(
            self.page.evaluate(
                "[...document.querySelectorAll('table')].every(t =>"
                " [...t.tHead.querySelectorAll('th')].every(h => h.scope == 'col') &&"
                " [...t.tBodies[0].rows].every(r => r.querySelector('th[scope]')"
                " || r.cells.length < t.tHead.rows[0].cells.length))"),
            f"{path.name}: heads of tables")
        self.check_printing(path)
        expect(not self.said, f"{path.name}: {self.said}")
        expect(self.loaded == [path.as_uri()], f"{path.name}: loads {self.loaded}")

    def check_look(self, place, scheme):
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth")
        expect(wide <= 0, f"{place}: {wide} px too wide")
        ink, paper = self.page.evaluate(
            "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]")
        lightness = [sum(map(int, re.findall(r"\d+", colour)[:3])) for colour in (ink, paper)]
        expect((lightness[0] < lightness[1]) == (scheme == "light"), f"{place}: {ink} on {paper}")

    def check_printing(self, path):
        pdf = path.with_suffix(".print.pdf")
        self.page.pdf(path=pdf, prefer_css_page_size=True)
        information = subprocess.run(["pdfinfo", pdf], check=True, capture_output=True, text=True).stdout
        expect(re.search(r"Pages:\s+[1-9]", information), f"{pdf.name}: no pages")
        expect("A4" in information, f"{pdf.name}: not A4")


def check_markdown(path, language):
    """Reads the Markdown as GitHub's dialect and looks for tables, links and tags."""
    html = mistune.create_markdown(plugins=["table", "strikethrough", "url"])(path.read_text("utf-8"))
    tags = set(re.findall(r"<([a-z0-9]+)", html))
    known = {"h1", "h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td",
             "br"}
    expect(tags <= known, f"{path.name}: tags {tags - known}")
    expect("|" not in re.sub(r"<[^>]*>", "", html) or path.name.startswith("hostile"),
           f"{path.name}: a broken table")
    return len(re.findall("<table", html))


def hostile_folder(folder):
    """A copy of the source report whose unit has a name that is anything but a name."""
    text = (SOURCE / "evaluation.yaml").read_text("utf-8")
    text = text.replace("{ zh: 衡山县民政局, en: Hengshan County Civil Affairs Bureau }", f'"{HOSTILE}"')
    text = text.replace("../schemes/", f"{os.path.relpath(DATA / 'schemes', folder)}/")
    path = folder / "evaluation.yaml"
    path.write_text(text, "utf-8")
    return path


def main():
    if len(sys.argv) > 2:
        folder = pathlib.Path(sys.argv[2])
        folder.mkdir(parents=True, exist_ok=True)
        check(folder.resolve(), is_pictured=True)
        print(f"{len(failures)} failures; files in {folder}")
    else:
        with tempfile.TemporaryDirectory(prefix="heng-") as folder:
            check(pathlib.Path(folder), is_pictured=False)
        print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)


def check(folder, is_pictured):
    """Writes the reports of all samples in both languages into a folder and checks them."""
    matters = {name: [path] for name, path in SINGLE.items()} | SEVERAL
    (folder / "hostile").mkdir(exist_ok=True)
    matters["hostile"] = [hostile_folder(folder / "hostile")]
    SINGLE["hostile"] = matters["hostile"][0]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        reader = Reader(browser)
        for name, paths in matters.items():
            for language in ("zh", "en"):
                files = {end: folder / f"{name}.{language}.{end}" for end in ("docx", "html", "md")}
                for file in files.values():
                    report(paths, language, file)
                tables = check_docx(files["docx"], name, language)
                reader.check(files["html"], is_pictured)
                written = check_markdown(files["md"], language)
                expect(tables == written, f"{name}.{language}: {tables} tables, {written} in Markdown")
                print(f"{name}.{language}: {tables} tables")
        browser.close()
    with Office() as office:
        for name in matters:
            for language in ("zh", "en"):
                path = folder / f"{name}.{language}.docx"
                convert(office, path)
                print(f"{name}.{language}: {check_pdf(path, language)} pages", flush=True)


if __name__ == "__main__":
    main()
