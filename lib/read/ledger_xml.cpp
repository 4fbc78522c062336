// <ledger> → ledger. Texts exactly as written: a ledger that was written is read back equal.

#include "answer_names.hpp"
#include "xml_cursor.hpp"

#include <kijun/read/read.hpp>

#include <algorithm>
#include <array>

namespace kijun {
namespace {

bool is_fingerprint(std::string_view text) {
    return text.size() == 16 &&
           text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::optional<relation> relation_of(std::string_view name) {
    using enum relation;
    for (const relation each : {direct, inherited, indirect, suggested}) {
        if (to_string(each) == name) {
            return each;
        }
    }
    return std::nullopt;
}

void read_texts(xml_cursor& cursor, pugi::xml_node node, verdict& into) {
    struct text_element {
        const char* name;
        std::string verdict::* text;
    };
    constexpr std::array elements{text_element{"reason", &verdict::reason},
                                  text_element{"change-text", &verdict::change_text},
                                  text_element{"item-text", &verdict::item_text}};
    std::array<bool, elements.size()> seen{};
    for (const pugi::xml_node child : node.children()) {
        const auto known =
            std::find_if(elements.begin(), elements.end(), [&](const auto& each) {
                return std::string_view(child.name()) == each.name;
            });
        const auto which = static_cast<std::size_t>(known - elements.begin());
        if (known == elements.end() || seen.at(which)) {
            cursor.unexpected(child);
            continue;
        }
        seen.at(which) = true;
        cursor.expect_attributes(child, {});
        into.*known->text = cursor.text(child);
    }
}

/// The verdict; none, with a finding, when it could not be used as it stands.
std::optional<verdict> read_verdict(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(node,
                             {"change",
                              "item",
                              "relation",
                              "answer",
                              "reviewer",
                              "date",
                              "clause",
                              "path",
                              "number",
                              "superseded"});
    verdict read;
    read.change = cursor.required(node, "change");
    read.item = node.attribute("item").value();
    read.reviewer = node.attribute("reviewer").value();
    read.date = node.attribute("date").value();
    read.clause = node.attribute("clause").value();
    read.path = node.attribute("path").value();
    read.number = node.attribute("number").value();
    const std::string how = cursor.required(node, "relation");
    const std::string said = cursor.required(node, "answer");
    const std::string superseded = node.attribute("superseded").value();
    read.superseded = superseded == "yes";
    read.at = cursor.at(node);
    read_texts(cursor, node, read);

    const auto related = relation_of(how);
    const auto answered = answer_of(said);
    if (!answered) {
        cursor.find(code::ledger_unknown_verdict, node, {said});
        return std::nullopt;
    }
    const bool flag_known = superseded.empty() || superseded == "yes" || superseded == "no";
    const std::string* const unusable = !is_fingerprint(read.change) ? &read.change
                                        : !read.item.empty() && !is_fingerprint(read.item)
                                            ? &read.item
                                        : !related    ? &how
                                        : !flag_known ? &superseded
                                                      : nullptr;
    if (unusable != nullptr) {
        cursor.find(code::ledger_bad_entry, node, {*unusable});
        return std::nullopt;
    }
    read.how = *related;
    read.said = *answered;
    return read;
}

/// The same of a hole.
std::optional<hole_verdict> read_hole(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(
        node, {"of", "answer", "reviewer", "date", "clause", "number", "superseded"});
    hole_verdict read;
    read.of = cursor.required(node, "of");
    read.reviewer = node.attribute("reviewer").value();
    read.date = node.attribute("date").value();
    read.clause = node.attribute("clause").value();
    read.number = node.attribute("number").value();
    const std::string said = cursor.required(node, "answer");
    const std::string superseded = node.attribute("superseded").value();
    read.superseded = superseded == "yes";
    read.said = said == to_string(hole_answer::withdrawn) ? hole_answer::withdrawn
                                                          : hole_answer::justified;
    read.at = cursor.at(node);
    bool has_reason = false;
    for (const pugi::xml_node child : node.children()) {
        if (std::string_view(child.name()) != "reason" || has_reason) {
            cursor.unexpected(child);
            continue;
        }
        has_reason = true;
        cursor.expect_attributes(child, {});
        read.reason = cursor.text(child);
    }
    if (said != to_string(read.said)) {
        cursor.find(code::ledger_unknown_verdict, node, {said});
        return std::nullopt;
    }
    const bool flag_known = superseded.empty() || superseded == "yes" || superseded == "no";
    if (!is_fingerprint(read.of) || !flag_known) {
        cursor.find(code::ledger_bad_entry, node, {flag_known ? read.of : superseded});
        return std::nullopt;
    }
    return read;
}

} // namespace

result<reading<ledger>> read_ledger(const source& input, const limits& bounds) {
    auto opened = xml_cursor::open(input, "ledger", bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    cursor.expect_attributes(cursor.root(), {});
    reading<ledger> read;
    read.value.file = input.name;
    for (const pugi::xml_node child : cursor.root().children()) {
        const bool is_hole = std::string_view(child.name()) == "hole";
        if (!is_hole && std::string_view(child.name()) != "verdict") {
            cursor.unexpected(child);
            continue;
        }
        if (read.value.verdicts.size() + read.value.holes.size() >= bounds.places) {
            return cursor.fail(code::too_many_places, child, {std::to_string(bounds.places)});
        }
        if (is_hole) {
            if (auto taken = read_hole(cursor, child)) {
                read.value.holes.push_back(std::move(*taken));
            }
        } else if (auto taken = read_verdict(cursor, child)) {
            read.value.verdicts.push_back(std::move(*taken));
        }
    }
    read.findings = cursor.take_findings();
    return read;
}

} // namespace kijun
