"""Makes the workbooks beside this file, with openpyxl 3.1, XlsxWriter 3.2 and LibreOffice 7.4.

    python3 make.py

The same cells are written by each program as far as it can, so that the tests expect the same values.
"""

import datetime
import os
import subprocess
import tempfile
import zipfile

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = os.path.dirname(os.path.abspath(__file__))
DAY = datetime.datetime(2023, 12, 31)
MOMENT = datetime.datetime(2024, 2, 29, 13, 45, 30)


def here(name):
    return os.path.join(HERE, name)


def fill_openpyxl(book):
    sheet = book.active
    sheet.title = "部门整体支出"
    sheet["A1"] = "部门整体支出绩效自评表"
    sheet.merge_cells("A1:D1")
    sheet["A2"], sheet["B2"], sheet["D2"] = "预算", 8557.32, 0.1 + 0.2
    sheet["A3"], sheet["B3"] = "执行率", 0.774
    sheet["B3"].number_format = "0.0%"
    sheet["C3"] = "=B2*2"
    sheet["A4"], sheet["B4"], sheet["C4"] = "１２３", True, "#DIV/0!"
    sheet["C4"].data_type = "e"
    sheet["A5"], sheet["B5"] = DAY, MOMENT
    sheet["A5"].number_format, sheet["B5"].number_format = 'yyyy"年"m"月"d"日"', "yyyy-mm-dd hh:mm:ss"
    sheet["C5"] = 45291
    sheet["C5"].number_format = '0.00"days"'
    sheet["A6"] = CellRichText(
        "得分", TextBlock(InlineFont(b=True), "不低于"), " 90 分 ")
    sheet["A7"] = "两行\n文字 <&>\"'"
    sheet["B7"] = "_x0041_"
    sheet["C7"] = -1234567890.5
    sheet["D7"] = 1.5e-7
    sheet["E7"] = 1e21
    sheet["AB1000"] = "远"
    sheet.merge_cells("B1000:C1002")
    hidden = book.create_sheet("隐藏 & <1>")
    hidden.sheet_state = "hidden"
    hidden["A1"] = 1
    book.create_sheet("空")


def openpyxl_book():
    book = openpyxl.Workbook()
    fill_openpyxl(book)
    book.properties.created = book.properties.modified = DAY
    book.save(here("openpyxl.xlsx"))


def openpyxl_1904():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet["A1"], sheet["A2"] = DAY, MOMENT
    book.properties.created = book.properties.modified = DAY
    book.save(here("openpyxl-1904.xlsx"))


def xlsxwriter_book(name, options):
    book = xlsxwriter.Workbook(here(name), options)
    book.set_properties({"created": DAY})
    sheet = book.add_worksheet("部门整体支出")
    percent = book.add_format({"num_format": 10})
    sheet.merge_range("A1:D1", "部门整体支出绩效自评表")
    sheet.write("A2", "预算")
    sheet.write("B2", 8557.32)
    sheet.write("D2", 0.1 + 0.2)
    sheet.write("A3", "执行率")
    sheet.write("B3", 0.774, percent)
    sheet.write_formula("C3", "=B2*2", None, 17114.64)
    sheet.write_string("A4", "１２３")
    sheet.write_boolean("B4", True)
    sheet.write_formula("C4", "=1/0", None, "#DIV/0!")
    sheet.write_formula("D4", '=""', None, "")
    sheet.write_formula("E4", '="优"', None, "优")
    sheet.write_formula("F4", "=1=1", None, True)
    sheet.write("A5", DAY, book.add_format({"num_format": 14}))
    sheet.write("B5", MOMENT, book.add_format({"num_format": "yyyy/m/d h:mm"}))
    if not options.get("constant_memory"):
        sheet.write_rich_string("A6", "得分", book.add_format({"bold": True}), "不低于", " 90 分 ")
    else:
        sheet.write_string("A6", "得分不低于 90 分 ")
    sheet.write("A7", "两行\n文字 <&>\"'")
    sheet.write("B7", "_x0041_")
    sheet.write("C7", -1234567890.5)
    sheet.write("AB1000", "远")
    hidden = book.add_worksheet("隐藏 & 1")
    hidden.write("A1", 1)
    hidden.hide()
    book.close()


def libreoffice_book():
    """LibreOffice reads what openpyxl wrote, calculates the formulas and saves it anew."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder,
             here("openpyxl.xlsx")], check=True, stdout=subprocess.DEVNULL)
        os.replace(os.path.join(folder, "openpyxl.xlsx"), here("libreoffice.xlsx"))


STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main"
STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def strict_book():
    """The strict edition, with prefixes, UTF-16, absolute targets, ISO dates and phonetic runs."""
    parts = {
        "_rels/.rels": f"""<?xml version="1.0"?><Relationships
 xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
 Type="{STRICT_LINKS}/officeDocument" Target="/xl/book.xml"/></Relationships>""",
        "xl/_rels/book.xml.rels": f"""<p:Relationships
 xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="a"
 Type="{STRICT_LINKS}/worksheet" Target="./tabs/../tabs/ONE.xml"/><p:Relationship Id="b"
 Type="{STRICT_LINKS}/sharedStrings" Target="/xl/strings.xml"/><p:Relationship Id="c"
 Type="{STRICT_LINKS}/chartsheet" Target="chart.xml"/></p:Relationships>""",
        "xl/book.xml": f"""<x:workbook xmlns:x="{STRICT_MAIN}" xmlns:q="{STRICT_LINKS}"
 conformance="strict"><x:sheets><x:sheet name="图" sheetId="2" q:id="c"/><x:sheet name="表"
 sheetId="1" state="veryHidden" q:id="a"/></x:sheets></x:workbook>""",
        "xl/strings.xml": f"""<x:sst xmlns:x="{STRICT_MAIN}"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t
 xml:space="preserve">绩 </x:t></x:r><x:r><x:t>效</x:t></x:r><x:rPh sb="0" eb="1"><x:t>jì</x:t></x:rPh>
</x:si><x:si><x:t>a_x000D_b_x005F_x0041__x4e2d_</x:t></x:si><x:si><x:t></x:t></x:si></x:sst>""",
        "xl/tabs/one.xml": f"""<?xml version="1.0" encoding="UTF-16"?><x:worksheet
 xmlns:x="{STRICT_MAIN}" xmlns:f="urn:foreign"><f:sheetData><f:row><f:c><f:v>9</f:v></f:c></f:row>
</f:sheetData><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v> 1 </x:v></x:c><x:c
 t="s"><x:v>2</x:v></x:c><x:c t="d"><x:v>2023-05-06</x:v></x:c></x:row><x:row/><x:row><x:c
 r="C3" t="d"><x:v>2023-05-06T07:08:09Z</x:v></x:c><x:c t="inlineStr"><x:is><x:r><x:t>内</x:t></x:r>
<x:r><x:t>联</x:t></x:r></x:is></x:c><x:c><x:f>1+1</x:f><x:v/></x:c><x:c t="b"><x:v>0</x:v></x:c>
</x:row></x:sheetData></x:worksheet>""",
    }
    with zipfile.ZipFile(here("strict.xlsx"), "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            encoding = "utf-16" if "UTF-16" in text else "utf-8"
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text.encode(encoding))


openpyxl_book()
openpyxl_1904()
xlsxwriter_book("xlsxwriter.xlsx", {})
xlsxwriter_book("xlsxwriter-inline.xlsx", {"constant_memory": True})
libreoffice_book()
strict_book()
