#include "planted_faults.hpp"

#include "planted_words.hpp"

#include <kijun/model/edition_builder.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/label.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>

namespace kijun::bench {
namespace {

using generator::known_edit;

std::string filled(std::string_view form, std::string_view with) {
    std::string text(form);
    text.replace(text.find("{}"), 2, with);
    return text;
}

/// ASCII digits and hyphens in full width.
std::string widened(std::string_view text) {
    std::string wide;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            append_utf8(wide, U'０' + static_cast<char32_t>(c - '0'));
        } else if (c == '-') {
            wide += "－";
        } else {
            wide += c;
        }
    }
    return wide;
}

/// The first `length` code points.
std::string first_of(std::string_view text, std::size_t length) {
    return to_utf8(to_utf32(text).substr(0, length));
}

class planter {
public:
    planter(const edition& before,
            const edition& after,
            const known_fates& known,
            generator::random_numbers& chance,
            std::size_t count)
        : before_(before), after_(after), known_(known), chance_(chance), count_(count) {
        for (const auto& [from, to] : known.same) {
            now_.emplace(from, to);
        }
        read_edits();
        sort_clauses();
    }

    std::vector<planted_line> run() {
        clauses(gone_, check_why::withdrawn);
        clauses(elsewhere_, check_why::renumbered);
        clauses(changed_, check_why::changed);
        missing();
        places();
        ranges();
        wrong_titles();
        stated();
        true_ones();
        return std::move(lines_);
    }

private:
    static std::string clause_of(const std::string& place) {
        return parse_address(place).value().clause;
    }

    /// Clauses in which something changed, in either numbering, and places that changed.
    void read_edits() {
        for (const known_edit& edit : known_.edits) {
            for (const auto* const side : {&edit.old_places, &edit.new_places}) {
                const bool is_old = side == &edit.old_places;
                for (const std::string& place : *side) {
                    (is_old ? touched_old_ : touched_new_).insert(place);
                    const bool itself = parse_address(place).value().path.empty();
                    const bool only_elsewhere = itself && !edit.edited &&
                                                (edit.kind == change_kind::moved ||
                                                 edit.kind == change_kind::renumbered);
                    if (edit.grade == change_grade::substantive && !only_elsewhere) {
                        (is_old ? edited_old_ : edited_new_).insert(clause_of(place));
                    }
                }
            }
            const bool group =
                edit.kind == change_kind::split || edit.kind == change_kind::merged;
            if (group && edit.level == change_level::clause) {
                for (const std::string& place : edit.old_places) {
                    grouped_.emplace(place, edit.new_places);
                }
            }
        }
    }

    void sort_clauses() {
        for (std::size_t i = 0; i < before_.clause_count(); ++i) {
            const std::string id(before_.clause_at(i).id());
            if (const auto group = grouped_.find(id); group != grouped_.end()) {
                if (std::ranges::find(group->second, id) == group->second.end()) {
                    elsewhere_.push_back(id);
                    std::string now;
                    for (const std::string& one : group->second) {
                        now += (now.empty() ? "" : "、") + one;
                    }
                    where_.emplace(id, now);
                } else {
                    changed_.push_back(id);
                }
                continue;
            }
            const auto now = now_.find(id);
            if (now == now_.end()) {
                gone_.push_back(id);
            } else if (now->second != id) {
                elsewhere_.push_back(id);
                where_.emplace(id, now->second);
            } else if (edited_old_.contains(id) || edited_new_.contains(id)) {
                changed_.push_back(id);
            } else {
                kept_.push_back(id);
            }
        }
        // Of a handful, each would stand in a hundred lines, and one judgement count as many.
        constexpr std::size_t fewest = 10;
        if (kept_.size() < fewest) {
            kept_.clear();
        }
    }

    /// A number as somebody would write it.
    std::string styled(const std::string& id) {
        constexpr std::size_t letter = 3; // bytes
        const std::string series = id.substr(0, letter);
        const std::string digits = id.substr(letter);
        const std::map<std::string, std::string> names{
            {"統", "統制基準"}, {"実", "実務基準"}, {"設", "設備基準"}, {"監", "監査基準"}};
        switch (chance_.below(7)) {
        case 0:
            return series + " " + digits;
        case 1:
            return series + widened(digits);
        case 2:
            return names.contains(series) ? names.at(series) + " " + digits : id;
        case 3:
            return "【" + id + "】";
        case 4:
            return "「" + id + "」";
        default:
            return id;
        }
    }

    std::string sentence(std::string_view cited) {
        return filled(chance_.pick(sentences), cited);
    }

    /// Among true citations, in one list of every kind of separator.
    std::string in_list(const std::string& id) {
        constexpr std::array<std::string_view, 7> between{
            "、", "・", "及び", "、 ", " , ", "/", "並びに"};
        std::vector<std::string> all{id};
        for (std::size_t i = 0; i < 2 && !kept_.empty(); ++i) {
            all.push_back(chance_.pick(kept_));
        }
        chance_.shuffle(all);
        std::string text;
        for (const std::string& one : all) {
            text += text.empty() ? "" : std::string(chance_.pick(between));
            text += one;
        }
        return text;
    }

    void clauses(const std::vector<std::string>& from, check_why why) {
        for (std::size_t i = 0; i < count_ && !from.empty(); ++i) {
            const std::string& id = chance_.pick(from);
            const std::string cited = chance_.chance(0.3) ? in_list(id) : styled(id);
            const auto now = where_.find(id);
            lines_.push_back(
                {sentence(cited), {why}, now == where_.end() ? std::string() : now->second});
        }
    }

    void missing() {
        for (std::size_t i = 0; i < count_; ++i) {
            std::string id;
            do {
                id = std::string(before_.clause_at(chance_.below(before_.clause_count())).id());
                id = first_of(id, 1) + std::to_string(chance_.between(1, 999));
            } while (before_.find_clause(id) || after_.find_clause(id));
            if (i % 3 == 0 && !kept_.empty()) {
                const std::string place = chance_.pick(kept_) + " 88-(9)";
                lines_.push_back({sentence(place), {check_why::dangling}});
            } else {
                lines_.push_back(
                    {sentence(i % 3 == 1 ? in_list(id) : styled(id)), {check_why::dangling}});
            }
        }
    }

    [[nodiscard]] static bool under(const std::string& place, const std::string& root) {
        return place == root || (place.starts_with(root) && place[root.size()] == '/');
    }
    [[nodiscard]] static bool touched(const std::set<std::string>& places,
                                      const std::string& root) {
        const auto first = places.lower_bound(root);
        return std::any_of(
            first, places.end(), [&](const std::string& place) { return under(place, root); });
    }

    /// Paragraphs of clauses that kept their number: still, renumbered, changed.
    void places() {
        std::vector<std::string> still;
        std::vector<std::string> moved;
        std::vector<std::string> edited;
        for (std::size_t i = 0; i < before_.paragraph_count(); ++i) {
            const paragraph at = before_.paragraph_at(i);
            const std::string place = to_string(at.place());
            const auto now = now_.find(place);
            if (now == now_.end() || place.find('#') != std::string::npos ||
                place.find('~') != std::string::npos) {
                continue;
            }
            if (now->second != place) {
                moved.push_back(place);
            } else if (!touched(touched_old_, place) && !touched(touched_new_, place)) {
                still.push_back(place);
            } else if (std::ranges::any_of(known_.edits, [&](const known_edit& edit) {
                           return edit.kind == change_kind::modified &&
                                  edit.grade == change_grade::substantive &&
                                  edit.old_places.front() == place;
                       })) {
                edited.push_back(place);
            }
        }
        const auto add = [&](const std::vector<std::string>& from,
                             const std::vector<check_why>& faults) {
            for (std::size_t i = 0; i < count_ && !from.empty(); ++i) {
                const std::string& place = chance_.pick(from);
                const std::string& now = now_.at(place);
                lines_.push_back({sentence(display(parse_address(place).value())),
                                  faults,
                                  faults == std::vector{check_why::renumbered}
                                      ? display(parse_address(now).value())
                                      : ""});
            }
        };
        add(still, {});
        add(moved, {check_why::renumbered});
        add(edited, {check_why::changed});
    }

    /// Ranges over three clauses of one series that follow each other.
    void ranges() {
        for (std::size_t i = 0; i < count_; ++i) {
            const std::size_t first = chance_.below(before_.clause_count() - 2);
            std::set<check_why> faults;
            const std::string from(before_.clause_at(first).id());
            const std::string to(before_.clause_at(first + 2).id());
            if (first_of(from, 1) != first_of(to, 1) || to.find('-') != std::string::npos ||
                from.find('-') != std::string::npos) {
                continue;
            }
            for (std::size_t k = first; k < first + 3; ++k) {
                const std::string id(before_.clause_at(k).id());
                const auto is_in = [&](const std::vector<std::string>& in) {
                    return std::ranges::find(in, id) != in.end();
                };
                if (is_in(gone_)) {
                    faults.insert(check_why::withdrawn);
                } else if (is_in(elsewhere_)) {
                    faults.insert(check_why::renumbered);
                } else if (is_in(changed_)) {
                    faults.insert(check_why::changed);
                }
            }
            constexpr std::array<std::string_view, 3> waves{"～", "〜", "から"};
            const std::string_view wave = chance_.pick(waves);
            lines_.push_back(
                {sentence(from + std::string(wave) + to + (wave == "から" ? "まで" : "")),
                 {faults.begin(), faults.end()}});
        }
    }

    /// A title beside a number, in full or in part.
    std::string titled(const std::string& id, std::string_view title) {
        const std::size_t length = count_code_points(title);
        const std::string half = first_of(title, std::max<std::size_t>(8, length * 2 / 3));
        const std::string dotted = first_of(title, length / 3) + "…" +
                                   to_utf8(to_utf32(title).substr(length - length / 3));
        switch (chance_.below(9)) {
        case 0:
            return id + "「" + std::string(title) + "」を守る。";
        case 1:
            return "- " + id + "（" + std::string(title) + "）";
        case 2:
            return id + " " + std::string(title);
        case 3:
            return "| " + id + " | " + std::string(title) + " | 済 |";
        case 4:
            return "根拠は" + id + "（" + half + "）である。";
        case 5:
            return id + " (" + dotted + ")";
        case 6:
            return id + "『" + half + "』に従う。";
        case 7:
            return "「" + std::string(title) + "」（" + id + "）";
        default:
            return "### " + id + "：" + std::string(title);
        }
    }

    void wrong_titles() {
        for (std::size_t i = 0; i < count_ && kept_.size() > 1; ++i) {
            const std::string& id = chance_.pick(kept_);
            const std::string& other = chance_.pick(kept_);
            const std::string own(before_.find_clause(id)->title());
            const std::string title(before_.find_clause(other)->title());
            // The same beginning would be no wrong abbreviation.
            if (first_of(own, 6) != first_of(title, 6)) {
                lines_.push_back({titled(id, title), {check_why::title_mismatch}});
            }
        }
    }

    void stated() {
        for (std::size_t i = 0; i < count_; ++i) {
            if (i % 4 == 3 && !elsewhere_.empty()) {
                // Bound to the old edition, so not stale besides.
                lines_.push_back({"第1版の" + chance_.pick(elsewhere_) + "に由来する。",
                                  {check_why::edition_mismatch}});
            } else {
                lines_.push_back(
                    {std::string(chance_.pick(other_editions)), {check_why::edition_mismatch}});
            }
        }
    }

    void true_ones() {
        for (std::size_t i = 0; i < 3 * count_ && !kept_.empty(); ++i) {
            const std::string& id = chance_.pick(kept_);
            lines_.push_back({sentence(chance_.chance(0.3) ? in_list(id) : styled(id))});
            lines_.push_back({titled(id, after_.find_clause(id)->title())});
            lines_.push_back({sentence(id + std::string(chance_.pick(notes)))});
            lines_.push_back({std::string(chance_.pick(no_faults))});
        }
    }

    const edition& before_;
    const edition& after_;
    const known_fates& known_;
    generator::random_numbers& chance_;
    std::size_t count_;
    std::map<std::string, std::string> now_;
    std::set<std::string> touched_old_;
    std::set<std::string> touched_new_;
    std::set<std::string> edited_old_;
    std::set<std::string> edited_new_;
    std::map<std::string, std::vector<std::string>> grouped_;
    std::vector<std::string> gone_;
    std::vector<std::string> elsewhere_;
    std::vector<std::string> changed_;
    std::vector<std::string> kept_;
    std::map<std::string, std::string> where_;
    std::vector<planted_line> lines_;
};

} // namespace

std::vector<planted_line> plant(const edition& before,
                                const edition& after,
                                const known_fates& known,
                                generator::random_numbers& chance,
                                std::size_t count) {
    return planter(before, after, known, chance, count).run();
}

} // namespace kijun::bench
