#include "properties.hpp"

#include "account.hpp"
#include "equal_editions.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>

#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun::test {
namespace {

using complaint = std::optional<std::string>;

std::string text_at(const edition& of, const std::string& place) {
    const auto where = parse_address(place);
    if (!where) {
        return "";
    }
    if (where->path.empty()) {
        const auto rule = of.find_clause(where->clause);
        return rule ? std::string(rule->title()) : "";
    }
    const auto part = of.find_paragraph(*where);
    return part ? std::string(part->text()) : "";
}

std::string texts_at(const edition& of, const std::vector<std::string>& all) {
    std::string joined;
    for (const auto& place : all) {
        joined += (&place == all.data() ? "" : "\n") + text_at(of, place);
    }
    return joined;
}

std::string without_citations(const std::string& text, const edition& of) {
    std::string all;
    std::size_t done = 0;
    for (const auto& cited : resolve_citations(text, &of.clauses()).citations) {
        all += text.substr(done, cited.source.span.begin - done);
        done = cited.source.span.end;
    }
    return all + text.substr(done);
}

bool has_wording(const change& what) {
    return what.kind != change_kind::renumbered || what.level == change_level::clause;
}

complaint wrong_wording(const edition& before, const edition& after, const change& what) {
    if (!has_wording(what)) {
        return std::nullopt;
    }
    const std::string was = texts_at(before, what.old_places);
    const std::string is = texts_at(after, what.new_places);
    std::string olds;
    std::string news;
    for (const auto& run : what.runs) {
        olds += run.op == run_op::insert ? "" : run.text;
        news += run.op == run_op::remove ? "" : run.text;
        if (run.text.empty() && !(was.empty() || is.empty())) {
            return what.id + ": an empty run";
        }
    }
    if (olds != was) {
        return what.id + ": equal and removed runs give 「" + olds + "」, not 「" + was + "」";
    }
    if (news != is) {
        return what.id + ": equal and inserted runs give 「" + news + "」, not 「" + is + "」";
    }
    const bool both = !what.old_places.empty() && !what.new_places.empty();
    const bool differs = comparison_key(was) != comparison_key(is);
    // A citation that follows its clause to another number is another text and no edit.
    const bool followed = differs && !what.edited &&
                          comparison_key(without_citations(was, before)) ==
                              comparison_key(without_citations(is, after));
    if (both && what.edited != differs && !followed) {
        return what.id + ": says edited of 「" + was + "」 → 「" + is + "」 wrongly";
    }
    if (what.grade == change_grade::editorial && what.grade_reason.empty()) {
        return what.id + ": is editorial without a reason";
    }
    const bool only_typesetting =
        what.kind == change_kind::modified && !differs && what.old_class == what.new_class;
    if (only_typesetting && what.grade != change_grade::editorial) {
        return what.id + ": typesetting alone is substantive";
    }
    return std::nullopt;
}

complaint wrong_list(const difference& all) {
    std::size_t number = 0;
    std::map<std::pair<change_level, change_kind>, std::size_t> counted;
    for (const auto& what : all.changes) {
        if (what.id != "c" + std::to_string(++number)) {
            return "change " + std::to_string(number) + " is called " + what.id;
        }
        if (!(what.similarity >= 0 && what.similarity <= 1)) {
            return what.id + ": similarity " + std::to_string(what.similarity);
        }
        ++counted[{what.level, what.kind}];
    }
    std::map<std::pair<change_level, change_kind>, std::size_t> summed;
    for (const auto& [kind, count] : all.clauses.by_kind) {
        summed[{change_level::clause, kind}] = count;
    }
    for (const auto& [kind, count] : all.paragraphs.by_kind) {
        summed[{change_level::paragraph, kind}] = count;
    }
    if (counted != summed) {
        return "the summary does not count the changes";
    }
    return std::nullopt;
}

/// Everything but the names of the editions.
bool is_same(const edition& before, const edition& after) {
    return before.clause_count() == after.clause_count() &&
           before.paragraph_count() == after.paragraph_count() &&
           !first_difference(before, after, false);
}

complaint wrong_way(const edition& from, const edition& to, const difference& all) {
    const auto applied = apply(from, all);
    if (!applied) {
        std::string why = "apply refuses:";
        for (const auto& detail : applied.error().details) {
            why += " " + detail;
        }
        return why;
    }
    if (const auto first = first_difference(*applied, to)) {
        return "applied against expected: " + *first;
    }
    return std::nullopt;
}

} // namespace

std::string print(const difference& what) {
    std::string all;
    const auto list = [&all](std::string_view name, const std::vector<std::string>& values) {
        all += values.empty() ? "" : " " + std::string(name);
        for (const auto& value : values) {
            all += " " + (value.empty() ? "·" : value);
        }
    };
    for (const auto& one : what.changes) {
        all += one.id + " " + std::string(to_string(one.level)) + " " +
               std::string(to_string(one.kind)) + (one.edited ? " edited " : " ") +
               std::string(to_string(one.grade)) + " " + one.grade_reason;
        list("old", one.old_places);
        list("new", one.new_places);
        list("after", one.after);
        list("cites", one.citations_added);
        list("no longer cites", one.citations_removed);
        for (const auto& pair : one.along) {
            all += " along " + pair.old_place + "→" + pair.new_place + " after " + pair.after;
        }
        for (const auto& line : one.subtree) {
            all += " line " + line.address + " " + line.label + " " + line.text;
        }
        for (const auto& run : one.runs) {
            all += run.op == run_op::equal ? " =" : run.op == run_op::insert ? " +" : " -";
            all += run.text;
        }
        if (one.strength) {
            all += " " + std::string(to_string(one.strength->before)) + "→" +
                   std::string(to_string(one.strength->after));
        }
        all += " " + one.old_class + ":" + one.new_class + " " +
               std::to_string(one.similarity) + " " + std::to_string(one.joined_part) + "\n";
    }
    for (const auto* counts : {&what.clauses, &what.paragraphs}) {
        all += std::to_string(counts->old_total) + " → " + std::to_string(counts->new_total) +
               ", unchanged " + std::to_string(counts->unchanged) + "\n";
    }
    return all;
}

std::optional<std::string> broken_one_way(const edition& before, const edition& after) {
    const auto all = diff(before, after);
    auto why = wrong_list(all);
    for (const auto& what : all.changes) {
        why = why ? why : wrong_wording(before, after, what);
    }
    why = why ? why : unaccounted(before, after, all);
    why = why ? why : wrong_way(before, after, all);
    if (!why && all.changes.empty() != is_same(before, after)) {
        why = "no change, but the editions differ; or changes of equal editions";
    }
    return why ? std::optional(*why + "\n" + print(all)) : std::nullopt;
}

std::optional<std::string> broken_property(const edition& before, const edition& after) {
    for (const auto* one : {&before, &after}) {
        if (const auto none = diff(*one, *one); !none.changes.empty()) {
            return "an edition differs from itself:\n" + print(none);
        }
    }
    for (const bool back : {false, true}) {
        if (const auto why =
                back ? broken_one_way(after, before) : broken_one_way(before, after)) {
            return (back ? "back: " : "there: ") + *why;
        }
    }
    const auto there = diff(before, after);
    if (print(diff(before, after)) != print(there)) {
        return "the same input gives another result:\n" + print(there);
    }
    return std::nullopt;
}

} // namespace kijun::test
