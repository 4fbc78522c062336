#include "impact/places.hpp"
#include "report/blocks.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace kijun {

namespace {

/// "96.4 %", cut, so that only all of them are 100.0 %.
std::string per_cent(double share) {
    constexpr double thousand = 1000.0;
    const auto tenths = static_cast<long>(std::floor(share * thousand));
    constexpr long ten = 10;
    return std::to_string(tenths / ten) + "." + std::to_string(tenths % ten) + " %";
}

class settlement_writer {
public:
    settlement_writer(const annual_review& review, language in)
        : review_(review), of_(review.settlement), in_(in) {}

    document write() && {
        document paper;
        paper.language = in_ == language::ja ? "ja" : "en";
        paper.title = words::settled_title.in(in_);
        paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
        paper.blocks.emplace_back(blocks::paragraph_of(words::settled_note.in(in_)));
        paper.blocks.emplace_back(totals());
        if (!of_.settled.empty()) {
            paper.blocks.emplace_back(pairs());
        }
        add_refused(paper);
        return paper;
    }

private:
    [[nodiscard]] std::string_view say(const words::word& word) const { return word.in(in_); }

    [[nodiscard]] document_table totals() const {
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::matter), say(words::count_of)}));
        const auto add = [&](const words::word& name, std::string_view count) {
            table.rows.push_back(blocks::row_of({say(name), count}));
        };
        add(words::settled_pairs, std::to_string(of_.pairs()));
        add(words::settled_unchanged, std::to_string(of_.unchanged));
        add(words::settled_editorial, std::to_string(of_.editorial));
        add(words::settled_carried, std::to_string(of_.carried_over));
        add(words::settled_answered, std::to_string(of_.answered));
        add(words::settled_open, std::to_string(of_.to_answer));
        add(words::settled_share, per_cent(of_.share_without_look()));
        return table;
    }

    [[nodiscard]] document_table pairs() const {
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::item),
                                             say(words::clauses),
                                             say(words::new_number),
                                             say(words::change),
                                             say(words::why),
                                             say(words::settled_proof)}));
        for (const settled_pair& one : of_.settled) {
            table.rows.push_back(blocks::row_of({one.item,
                                                 one.clause,
                                                 one.now,
                                                 one.change,
                                                 std::string(say(words::of(one.why))),
                                                 proof_of(one)}));
        }
        return table;
    }

    /// Items that would be proposed, but for what somebody found and somebody else reviewed.
    void add_refused(document& paper) const {
        const impact& effects = review_.effects;
        if (effects.refused.empty()) {
            return;
        }
        document_table table;
        table.caption = say(words::refused_proposals);
        table.rows.push_back(blocks::row_of({say(words::item),
                                             say(words::change),
                                             say(words::place),
                                             say(words::settled_proof)}));
        for (const refused_proposal& one : effects.refused) {
            const auto what =
                std::ranges::find(effects.changes.changes, one.change, &change::id);
            const std::string place = what == effects.changes.changes.end()
                                          ? std::string()
                                          : display(address_of(effects::place_of(*what)));
            table.rows.push_back(blocks::row_of({one.item, one.change, place, one.because}));
        }
        paper.blocks.emplace_back(std::move(table));
    }

    [[nodiscard]] std::string proof_of(const settled_pair& one) const {
        if (one.why == settled_why::unchanged) {
            return one.fingerprint.empty()
                       ? std::string(say(words::settled_none_told))
                       : std::string(say(words::settled_same)) + one.fingerprint +
                             (in_ == language::ja ? "）" : ")");
        }
        if (one.why == settled_why::editorial) {
            return std::string(words::of_grade_reason(one.proof, in_));
        }
        std::string proof = one.rationale;
        for (const std::string& part : {one.reviewer, one.date}) {
            if (!part.empty()) {
                proof += (proof.empty() ? "" : " ") + part;
            }
        }
        return proof;
    }

    const annual_review& review_;
    const review_settlement& of_;
    language in_;
};

} // namespace

document settlement_paper(const annual_review& review, language in) {
    return settlement_writer(review, in).write();
}

} // namespace kijun
