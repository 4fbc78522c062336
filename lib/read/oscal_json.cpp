// An OSCAL catalog in JSON.

#include "base/blanks.hpp"
#include "edition_reader.hpp"
#include "json_tree.hpp"
#include "oscal_prose.hpp"
#include "oscal_reader.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// What drafts before OSCAL 1.0 called a member.
struct former_name {
    std::string_view now;
    std::string_view formerly;
};
constexpr std::array former_names{former_name{"props", "properties"},
                                  former_name{"params", "parameters"},
                                  former_name{"choice", "alternatives"},
                                  former_name{"values", "value"}};

/// What a group, control or part may have; of these, remarks and the like are not read.
constexpr std::array<std::string_view, 19> known_members{"$schema",
                                                         "annotations",
                                                         "back-matter",
                                                         "class",
                                                         "controls",
                                                         "groups",
                                                         "id",
                                                         "links",
                                                         "metadata",
                                                         "name",
                                                         "ns",
                                                         "parameters",
                                                         "params",
                                                         "parts",
                                                         "properties",
                                                         "props",
                                                         "prose",
                                                         "remarks",
                                                         "title"};

/// Where findings go, and what turns offsets into lines.
struct json_findings {
    const text_input& input;
    std::vector<diagnostic> found;

    void find(code id, std::size_t offset, std::vector<std::string> details) {
        found.push_back({id, input.where(offset), std::move(details)});
    }
};

class json_object {
public:
    json_object(json_findings& findings, json_value value)
        : findings_(&findings), value_(value) {}

    [[nodiscard]] std::string attribute(std::string_view name) const {
        const json_value found = member(name);
        if (!found) { // parameters of drafts are members under their ids
            return name == "id" && value_.kind() == json_kind::object
                       ? std::string(value_.key())
                       : std::string();
        }
        return is_of(found, json_kind::string, "string") ? std::string(found.text())
                                                         : std::string();
    }

    [[nodiscard]] std::string text(const char* name) const {
        const json_value found = member(name);
        return found && is_of(found, json_kind::string, "string") ? markdown_text(found.text())
                                                                  : std::string();
    }

    [[nodiscard]] std::string own_text() const { return markdown_text(value_.text()); }

    /// The values of an array, the members of an object of objects, or the one value.
    [[nodiscard]] std::vector<json_object> members(const char* element,
                                                   const char* list) const {
        std::vector<json_object> found;
        const json_value held = member(list);
        if (!held) {
            return found;
        }
        const bool texts =
            std::string_view(element) == "choice" || std::string_view(element) == "value";
        const bool single = std::string_view(element) == list && !texts;
        const json_kind wanted = texts ? json_kind::string : json_kind::object;
        if (single || (texts && held.kind() == json_kind::string)) {
            if (is_of(held, wanted, texts ? "string" : "object")) {
                found.emplace_back(*findings_, held);
            }
            return found;
        }
        if (held.kind() != json_kind::object && !is_of(held, json_kind::array, "array")) {
            return found;
        }
        for (const json_value each : held.children()) {
            if (is_of(each, wanted, texts ? "string" : "object")) {
                found.emplace_back(*findings_, each);
            }
        }
        return found;
    }

    [[nodiscard]] position at() const { return findings_->input.where(value_.offset()).at; }

    /// Behind the quote that a text begins with.
    [[nodiscard]] position text_at(const char* name) const {
        const json_value found = member(name);
        return found ? findings_->input.where(found.offset() + 1).at : at();
    }

    /// Finds the members that OSCAL does not have here; they are not read.
    [[nodiscard]] std::vector<json_object> strays() const {
        for (const json_value each : value_.children()) {
            if (each.key() != "uuid" &&
                std::ranges::find(known_members, each.key()) == known_members.end()) {
                findings_->find(
                    code::oscal_unknown_member, each.offset(), {std::string(each.key())});
            }
        }
        return {};
    }

    void missing(const char* kind, const char* name) const {
        findings_->find(code::oscal_missing, value_.offset(), {kind, name});
    }

private:
    [[nodiscard]] json_value member(std::string_view name) const {
        json_value found = value_.member(name);
        for (const former_name& each : former_names) {
            if (!found && each.now == name) {
                found = value_.member(each.formerly);
            }
        }
        return found;
    }

    bool is_of(json_value value, json_kind wanted, const char* called) const {
        if (value.kind() == wanted) {
            return true;
        }
        findings_->find(
            code::oscal_wrong_type, value.offset(), {std::string(value.key()), called});
        return false;
    }

    json_findings* findings_;
    json_value value_;
};

} // namespace

bool looks_like_oscal_json(std::string_view text) {
    const auto take = [&text](std::string_view wanted) {
        while (const std::size_t blank = leading_blank(text)) {
            text.remove_prefix(blank);
        }
        const bool there = text.starts_with(wanted);
        text.remove_prefix(there ? wanted.size() : 0);
        return there;
    };
    if (!take("{")) {
        return false;
    }
    if (take("\"$schema\"") && take(":") && take("\"")) {
        text.remove_prefix(std::min(text.find('"'), text.size()));
        take("\"");
        take(",");
    }
    return take("\"catalog\"");
}

result<reading<edition>> read_oscal_json(const source& input, const limits& bounds) {
    auto opened = open_text(input, bounds);
    if (!opened) {
        return opened.error();
    }
    auto tree = json_tree::parse(*opened, bounds);
    if (!tree) {
        return tree.error();
    }
    const json_value root = tree->root();
    const json_value held = root.member("catalog");
    if (!held || held.kind() != json_kind::object) {
        return opened->fail(code::oscal_no_catalog, root.offset(), {"catalog"});
    }
    json_findings findings{*opened, {}};
    const oscal_catalog catalog = oscal_reader<json_object>::read(json_object(findings, held));
    return edition_of(catalog, input.name, bounds, std::move(findings.found));
}

} // namespace kijun
