#include "page.h"

/* #embed is of C23; C before it has it as an extension. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const struct page_file files[] = {
    {"announce.js", (const unsigned char[]){
#embed "Page/announce.js" suffix(, 0)
    }},
    {"api.js", (const unsigned char[]){
#embed "Page/api.js" suffix(, 0)
    }},
    {"bars.js", (const unsigned char[]){
#embed "Page/bars.js" suffix(, 0)
    }},
    {"base.css", (const unsigned char[]){
#embed "Page/base.css" suffix(, 0)
    }},
    {"bases.js", (const unsigned char[]){
#embed "Page/bases.js" suffix(, 0)
    }},
    {"change.js", (const unsigned char[]){
#embed "Page/change.js" suffix(, 0)
    }},
    {"command-line.js", (const unsigned char[]){
#embed "Page/command-line.js" suffix(, 0)
    }},
    {"cut-handle.js", (const unsigned char[]){
#embed "Page/cut-handle.js" suffix(, 0)
    }},
    {"cut-lines.js", (const unsigned char[]){
#embed "Page/cut-lines.js" suffix(, 0)
    }},
    {"cuts.js", (const unsigned char[]){
#embed "Page/cuts.js" suffix(, 0)
    }},
    {"dialogs.css", (const unsigned char[]){
#embed "Page/dialogs.css" suffix(, 0)
    }},
    {"dialogs.js", (const unsigned char[]){
#embed "Page/dialogs.js" suffix(, 0)
    }},
    {"differences.js", (const unsigned char[]){
#embed "Page/differences.js" suffix(, 0)
    }},
    {"dom.js", (const unsigned char[]){
#embed "Page/dom.js" suffix(, 0)
    }},
    {"downloads.js", (const unsigned char[]){
#embed "Page/downloads.js" suffix(, 0)
    }},
    {"drag.js", (const unsigned char[]){
#embed "Page/drag.js" suffix(, 0)
    }},
    {"drawer.js", (const unsigned char[]){
#embed "Page/drawer.js" suffix(, 0)
    }},
    {"excluded.js", (const unsigned char[]){
#embed "Page/excluded.js" suffix(, 0)
    }},
    {"favicon.svg", (const unsigned char[]){
#embed "Page/favicon.svg" suffix(, 0)
    }},
    {"fills.js", (const unsigned char[]){
#embed "Page/fills.js" suffix(, 0)
    }},
    {"findings.js", (const unsigned char[]){
#embed "Page/findings.js" suffix(, 0)
    }},
    {"format.js", (const unsigned char[]){
#embed "Page/format.js" suffix(, 0)
    }},
    {"fragment.js", (const unsigned char[]){
#embed "Page/fragment.js" suffix(, 0)
    }},
    {"frame.css", (const unsigned char[]){
#embed "Page/frame.css" suffix(, 0)
    }},
    {"frame.js", (const unsigned char[]){
#embed "Page/frame.js" suffix(, 0)
    }},
    {"header-strip.js", (const unsigned char[]){
#embed "Page/header-strip.js" suffix(, 0)
    }},
    {"history.js", (const unsigned char[]){
#embed "Page/history.js" suffix(, 0)
    }},
    {"index.html", (const unsigned char[]){
#embed "Page/index.html" suffix(, 0)
    }},
    {"intervals.js", (const unsigned char[]){
#embed "Page/intervals.js" suffix(, 0)
    }},
    {"keys.js", (const unsigned char[]){
#embed "Page/keys.js" suffix(, 0)
    }},
    {"language.js", (const unsigned char[]){
#embed "Page/language.js" suffix(, 0)
    }},
    {"layout.js", (const unsigned char[]){
#embed "Page/layout.js" suffix(, 0)
    }},
    {"legend.js", (const unsigned char[]){
#embed "Page/legend.js" suffix(, 0)
    }},
    {"main.js", (const unsigned char[]){
#embed "Page/main.js" suffix(, 0)
    }},
    {"names.js", (const unsigned char[]){
#embed "Page/names.js" suffix(, 0)
    }},
    {"narrow.css", (const unsigned char[]){
#embed "Page/narrow.css" suffix(, 0)
    }},
    {"navigation.js", (const unsigned char[]){
#embed "Page/navigation.js" suffix(, 0)
    }},
    {"notices.js", (const unsigned char[]){
#embed "Page/notices.js" suffix(, 0)
    }},
    {"number-field.js", (const unsigned char[]){
#embed "Page/number-field.js" suffix(, 0)
    }},
    {"outcome.js", (const unsigned char[]){
#embed "Page/outcome.js" suffix(, 0)
    }},
    {"print.css", (const unsigned char[]){
#embed "Page/print.css" suffix(, 0)
    }},
    {"ranking-heads.js", (const unsigned char[]){
#embed "Page/ranking-heads.js" suffix(, 0)
    }},
    {"ranking-keys.js", (const unsigned char[]){
#embed "Page/ranking-keys.js" suffix(, 0)
    }},
    {"ranking-row.js", (const unsigned char[]){
#embed "Page/ranking-row.js" suffix(, 0)
    }},
    {"ranking-tools.js", (const unsigned char[]){
#embed "Page/ranking-tools.js" suffix(, 0)
    }},
    {"ranking.css", (const unsigned char[]){
#embed "Page/ranking.css" suffix(, 0)
    }},
    {"ranking.js", (const unsigned char[]){
#embed "Page/ranking.js" suffix(, 0)
    }},
    {"reach.js", (const unsigned char[]){
#embed "Page/reach.js" suffix(, 0)
    }},
    {"remarks.js", (const unsigned char[]){
#embed "Page/remarks.js" suffix(, 0)
    }},
    {"robustness-row.js", (const unsigned char[]){
#embed "Page/robustness-row.js" suffix(, 0)
    }},
    {"robustness.js", (const unsigned char[]){
#embed "Page/robustness.js" suffix(, 0)
    }},
    {"rules.js", (const unsigned char[]){
#embed "Page/rules.js" suffix(, 0)
    }},
    {"scenario-list.js", (const unsigned char[]){
#embed "Page/scenario-list.js" suffix(, 0)
    }},
    {"scenario-table.js", (const unsigned char[]){
#embed "Page/scenario-table.js" suffix(, 0)
    }},
    {"scenarios.js", (const unsigned char[]){
#embed "Page/scenarios.js" suffix(, 0)
    }},
    {"session.js", (const unsigned char[]){
#embed "Page/session.js" suffix(, 0)
    }},
    {"settings.js", (const unsigned char[]){
#embed "Page/settings.js" suffix(, 0)
    }},
    {"shares.js", (const unsigned char[]){
#embed "Page/shares.js" suffix(, 0)
    }},
    {"sheet.js", (const unsigned char[]){
#embed "Page/sheet.js" suffix(, 0)
    }},
    {"simulation.js", (const unsigned char[]){
#embed "Page/simulation.js" suffix(, 0)
    }},
    {"slider-keys.js", (const unsigned char[]){
#embed "Page/slider-keys.js" suffix(, 0)
    }},
    {"sorting.js", (const unsigned char[]){
#embed "Page/sorting.js" suffix(, 0)
    }},
    {"stability-bands.js", (const unsigned char[]){
#embed "Page/stability-bands.js" suffix(, 0)
    }},
    {"stability-track.js", (const unsigned char[]){
#embed "Page/stability-track.js" suffix(, 0)
    }},
    {"state.js", (const unsigned char[]){
#embed "Page/state.js" suffix(, 0)
    }},
    {"store.js", (const unsigned char[]){
#embed "Page/store.js" suffix(, 0)
    }},
    {"strings.js", (const unsigned char[]){
#embed "Page/strings.js" suffix(, 0)
    }},
    {"tip.js", (const unsigned char[]){
#embed "Page/tip.js" suffix(, 0)
    }},
    {"tokens.css", (const unsigned char[]){
#embed "Page/tokens.css" suffix(, 0)
    }},
    {"top-bar.js", (const unsigned char[]){
#embed "Page/top-bar.js" suffix(, 0)
    }},
    {"trace.js", (const unsigned char[]){
#embed "Page/trace.js" suffix(, 0)
    }},
    {"tree.js", (const unsigned char[]){
#embed "Page/tree.js" suffix(, 0)
    }},
    {"unit-head.js", (const unsigned char[]){
#embed "Page/unit-head.js" suffix(, 0)
    }},
    {"unit.js", (const unsigned char[]){
#embed "Page/unit.js" suffix(, 0)
    }},
    {"verdicts.js", (const unsigned char[]){
#embed "Page/verdicts.js" suffix(, 0)
    }},
    {"views.css", (const unsigned char[]){
#embed "Page/views.css" suffix(, 0)
    }},
    {"virtual-rows.js", (const unsigned char[]){
#embed "Page/virtual-rows.js" suffix(, 0)
    }},
    {"walk.js", (const unsigned char[]){
#embed "Page/walk.js" suffix(, 0)
    }},
    {"weight-row.js", (const unsigned char[]){
#embed "Page/weight-row.js" suffix(, 0)
    }},
    {"weights-panel.js", (const unsigned char[]){
#embed "Page/weights-panel.js" suffix(, 0)
    }},
    {"weights.css", (const unsigned char[]){
#embed "Page/weights.css" suffix(, 0)
    }},
    {"weights.js", (const unsigned char[]){
#embed "Page/weights.js" suffix(, 0)
    }},
    {"years.js", (const unsigned char[]){
#embed "Page/years.js" suffix(, 0)
    }},
};

const struct page_file *const page_files = files;
const size_t page_file_count = sizeof files / sizeof *files;
