import HengModel

/// The style sheet of the HTML pages.
enum HTMLStyle {
  static func sheet(_ language: Language) -> String {
    let page =
      language == .chinese
      ? "\"第 \" counter(page) \" 页 共 \" counter(pages) \" 页\""
      : "counter(page) \" / \" counter(pages)"
    return rules + """

      @page { size: A4; margin: 20mm 18mm; @bottom-center { content: \(page); font-size: 9pt; } }
      """
  }

  private static let rules = """
    :root {
      color-scheme: light dark;
      --ink: #1c1c1c; --soft: #595959; --paper: #fff; --line: #c9c9c9; --head: #f1f1ee;
      --blank: #fff1b8; --blank-ink: #5c4300; --link: #0b57a4;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e6e6e3; --soft: #a9a9a4; --paper: #18191b; --line: #4a4c50; --head: #26282b;
        --blank: #4d3d08; --blank-ink: #ffe59a; --link: #8ab8ef;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); line-height: 1.7;
      font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
        "Noto Sans", "Helvetica Neue", Arial, sans-serif;
    }
    /* Chinese fonts draw the quotation marks of English text a whole letter wide. */
    :lang(en) body {
      font-family: "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans",
        "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    main { max-width: 62rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.6rem; line-height: 1.35; text-align: center; margin: 0 0 1.5rem; }
    h2 { font-size: 1.25rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem;
      border-bottom: 2px solid var(--line); }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
    p { margin: .5rem 0; }
    .note { font-size: .85rem; color: var(--soft); }
    mark { background: var(--blank); color: var(--blank-ink); padding: 0 .15em; }
    a { color: var(--link); }
    nav ul { list-style: none; margin: 0; padding: .75rem 1rem; background: var(--head);
      columns: 2 18rem; }
    dl { margin: .5rem 0; }
    dl div { display: grid; grid-template-columns: minmax(7rem, 12rem) 1fr; gap: 0 1rem; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    .table { overflow-x: auto; margin: .75rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45;
      overflow-wrap: break-word; }
    th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left;
      vertical-align: top; font-weight: normal; word-break: keep-all; }
    thead th { background: var(--head); font-weight: bold; white-space: nowrap; }
    tfoot th, tfoot td { font-weight: bold; border-top-width: 2px; }
    th[rowspan] { vertical-align: middle; }
    .n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    /* Long names may break anywhere rather than push figures off the page. */
    tbody th, .w { word-break: normal; }
    /* What has no place to break is broken, rather than push figures off the page. */
    .long { overflow-wrap: anywhere; }
    tbody th { min-width: 6em; }
    .w { min-width: 9em; }
    .in1 { padding-left: 1.5rem; } .in2 { padding-left: 2.5rem; }
    .in3 { padding-left: 3.5rem; } .in4 { padding-left: 4.5rem; }
    figure { margin: 1rem 0; }
    .plate { overflow-x: auto; background: #fff; color: #000; border: 1px solid var(--line); }
    .plate svg { display: block; width: 100%; min-width: 34rem; height: auto; margin: 0 auto;
      max-width: 820px; }
    figcaption { text-align: center; font-size: .9rem; margin-top: .35rem; }
    figcaption .note { display: block; }
    footer { text-align: right; margin-top: 2.5rem; }
    @media (max-width: 40rem) { dl div { grid-template-columns: 1fr; } }
    @media print {
      :root {
        color-scheme: light;
        --ink: #000; --soft: #444; --paper: #fff; --line: #888; --head: #eee; --blank: #fff1b8;
        --blank-ink: #000; --link: #000;
      }
      mark, thead th, .plate { print-color-adjust: exact; }
      main { max-width: none; padding: 0; }
      body { font-size: 10.5pt; }
      table { font-size: 8.5pt; }
      .table, .plate { overflow: visible; }
      .plate svg { min-width: 0; }
      thead th, td { white-space: normal; }
      .w { min-width: 7em; }
      .many { font-size: 6pt; }
      .many th, .many td { padding: .15rem .2rem; min-width: 0; overflow-wrap: anywhere; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr, th:not([rowspan]), td, figure { break-inside: avoid; }
      /* A cell that spans rows may be cut, or all of its rows would move to the next page. */
      tr:has([rowspan]) { break-inside: auto; }
      h1, h2, h3 { break-after: avoid; }
      footer { break-inside: avoid; }
    }
    """
}
