#pragma once
// Documents with tracked changes as they read when all are accepted or rejected.

#include <kijun/document/document.hpp>

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kijun::test {

/// Runs of one look joined, those that the other text has left out.
inline std::vector<document_run> runs_of(const std::vector<document_run>& runs, bool accepted) {
    std::vector<document_run> kept;
    for (const document_run& run : runs) {
        if (has(run.marks, accepted ? text_mark::deleted : text_mark::inserted)) {
            continue;
        }
        if (kept.empty()) {
            kept.push_back({"", text_mark::none, ""});
        }
        kept.back().text += run.text;
    }
    if (kept.empty()) {
        kept.push_back({"", text_mark::none, ""});
    }
    return kept;
}

/// The document after or before all of its tracked changes; other marks are left out.
inline document without_tracking(const document& paper, bool accepted) {
    document plain;
    plain.title = paper.title;
    plain.language = paper.language;
    const auto stays = [accepted](tracked_fate fate) {
        return fate != (accepted ? tracked_fate::deleted : tracked_fate::inserted);
    };
    for (document_block block : paper.blocks) {
        if (auto* heading = std::get_if<document_heading>(&block);
            heading != nullptr && stays(heading->tracked)) {
            heading->runs = runs_of(heading->runs, accepted);
            heading->tracked = tracked_fate::kept;
            plain.blocks.push_back(std::move(block));
        } else if (auto* made = std::get_if<document_paragraph>(&block);
                   made != nullptr && stays(made->tracked)) {
            made->runs = runs_of(made->runs, accepted);
            made->tracked = tracked_fate::kept;
            if (made->old_label && !accepted) {
                made->label = *made->old_label;
            }
            made->old_label.reset();
            plain.blocks.push_back(std::move(block));
        }
    }
    return plain;
}

/// A line a block: = kept, + inserted, - deleted; {+…+} and [-…-] inside.
inline std::vector<std::string> as_told(const document& paper) {
    std::vector<std::string> lines;
    for (const document_block& block : paper.blocks) {
        const auto* heading = std::get_if<document_heading>(&block);
        const auto* made = std::get_if<document_paragraph>(&block);
        const tracked_fate fate = heading != nullptr ? heading->tracked : made->tracked;
        std::string line = fate == tracked_fate::inserted  ? "+ "
                           : fate == tracked_fate::deleted ? "- "
                                                           : "= ";
        for (const document_run& run :
             heading != nullptr ? labelled_runs(*heading) : labelled_runs(*made)) {
            line += has(run.marks, text_mark::inserted)  ? "{+" + run.text + "+}"
                    : has(run.marks, text_mark::deleted) ? "[-" + run.text + "-]"
                                                         : run.text;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace kijun::test
