// <review> → review file.

#include "base/blanks.hpp"
#include "xml_cursor.hpp"

#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/read.hpp>

namespace kijun {
namespace {

std::optional<bool> read_needs_review(xml_cursor& cursor, pugi::xml_node node) {
    const pugi::xml_attribute attribute = node.attribute("needs-review");
    const std::string_view value = attribute.value();
    if (value == "yes" || value == "no") {
        return value == "yes";
    }
    if (attribute) {
        cursor.find(code::factor_unknown_answer, node, {std::string(value)});
    }
    return std::nullopt;
}

/// A factor, or a watched matter, which has no number.
review_factor read_factor(xml_cursor& cursor, pugi::xml_node node) {
    review_factor factor;
    if (std::string_view(node.name()) == "factor") {
        cursor.expect_attributes(node, {"number", "title", "needs-review"});
        factor.number = cursor.required(node, "number");
    } else {
        cursor.expect_attributes(node, {"title", "needs-review", "about"});
        const std::string_view about = node.attribute("about").value();
        factor.about_standards = about == "standards";
        if (!about.empty() && !factor.about_standards) {
            cursor.find(code::review_unknown_subject, node, {std::string(about)});
        }
    }
    factor.title = cursor.required(node, "title");
    factor.needs_review = read_needs_review(cursor, node);
    const std::string finding = cursor.text(node);
    factor.finding = trimmed(finding);
    factor.at = cursor.at(node);
    return factor;
}

std::string trimmed_text(xml_cursor& cursor, pugi::xml_node node) {
    return std::string(trimmed(cursor.text(node)));
}

review_rule read_rule(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(node, {"title", "source"});
    return {std::string(trimmed(node.attribute("title").value())),
            std::string(trimmed(node.attribute("source").value())),
            trimmed_text(cursor, node)};
}

review_related read_related(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(node, {"standard", "note", "needs-review"});
    review_related related;
    related.standard = cursor.required(node, "standard");
    related.note = trimmed(node.attribute("note").value());
    related.needs_review = read_needs_review(cursor, node);
    related.finding = trimmed_text(cursor, node);
    related.at = cursor.at(node);
    return related;
}

/// A text that a review has once.
std::string read_words(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(node, {});
    return trimmed_text(cursor, node);
}

/// An element that names files and holds nothing.
void expect_empty(xml_cursor& cursor, pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
        cursor.unexpected(child);
    }
}

/// A file that the review cannot do without.
result<std::string>
needed_path(const xml_cursor& cursor, pugi::xml_node node, const char* attribute) {
    std::string path(trimmed(node.attribute(attribute).value()));
    if (path.empty()) {
        return cursor.fail(code::xml_missing_attribute, node, {node.name(), attribute});
    }
    return path;
}

result<review_standard> read_standard(xml_cursor& cursor, pugi::xml_node node) {
    cursor.expect_attributes(node, {"old", "new", "notes", "relations"});
    expect_empty(cursor, node);
    auto older = needed_path(cursor, node, "old");
    auto newer = needed_path(cursor, node, "new");
    if (!older || !newer) {
        return (older ? newer : older).error();
    }
    return review_standard{std::move(*older),
                           std::move(*newer),
                           std::string(trimmed(node.attribute("notes").value())),
                           cursor.at(node),
                           std::string(trimmed(node.attribute("relations").value()))};
}

/// Takes one child of <review> in; a failure when the review cannot do without it.
result<void> read_child(xml_cursor& cursor, pugi::xml_node child, review_file& into) {
    const std::string_view name = child.name();
    if (name == "standard") {
        auto standard = read_standard(cursor, child);
        if (!standard) {
            return standard.error();
        }
        into.standards.push_back(std::move(*standard));
    } else if (name == "checklist" && into.checklist.empty()) {
        cursor.expect_attributes(child, {"current", "columns", "sheet"});
        expect_empty(cursor, child);
        auto path = needed_path(cursor, child, "current");
        if (!path) {
            return path.error();
        }
        into.checklist = std::move(*path);
        auto columns = parse_columns(child.attribute("columns").value());
        if (!columns) {
            return cursor.fail(code::bad_option, child, {"columns"});
        }
        into.columns = *std::move(columns);
        into.sheet = child.attribute("sheet").value();
    } else if (name == "ledger" && into.ledger.empty()) {
        cursor.expect_attributes(child, {"src"});
        expect_empty(cursor, child);
        into.ledger = trimmed(cursor.required(child, "src"));
    } else if (name == "rule" && !into.rule) {
        into.rule = read_rule(cursor, child);
    } else if (name == "related") {
        into.related.push_back(read_related(cursor, child));
    } else if (name == "decision" && into.decision.empty()) {
        into.decision = read_words(cursor, child);
    } else if (name == "policy" && into.policy.empty()) {
        into.policy = read_words(cursor, child);
    } else if (name == "factor") {
        into.factors.push_back(read_factor(cursor, child));
    } else if (name == "watched") {
        into.watched.push_back(read_factor(cursor, child));
    } else {
        cursor.unexpected(child);
    }
    return {};
}

} // namespace

result<reading<review_file>> read_review_file(const source& input, const limits& bounds) {
    auto opened = xml_cursor::open(input, "review", bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const pugi::xml_node root = cursor.root();
    cursor.expect_attributes(root, {"year", "title", "issuer", "issued", "since"});
    reading<review_file> read;
    read.value.year = cursor.required(root, "year");
    read.value.title = cursor.required(root, "title");
    read.value.issuer = cursor.required(root, "issuer");
    read.value.issued = cursor.required(root, "issued");
    read.value.since = root.attribute("since").value();
    read.value.file = input.name;
    for (const pugi::xml_node child : root.children()) {
        const auto taken = read_child(cursor, child, read.value);
        if (!taken) {
            return taken.error();
        }
    }
    if (read.value.standards.empty()) {
        return cursor.fail(code::review_incomplete, root, {"standard"});
    }
    if (read.value.checklist.empty()) {
        return cursor.fail(code::review_incomplete, root, {"checklist"});
    }
    read.findings = cursor.take_findings();
    return read;
}

} // namespace kijun
