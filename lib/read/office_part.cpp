#include "read/office_part.hpp"

#include <kijun/text/utf8.hpp>

#include <new>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// "t" of "w:t". Names are short, and there are millions: no library function is called.
const char* without_prefix(const char* name) noexcept {
    for (const char* at = name; *at != '\0'; ++at) {
        if (*at == ':') {
            return at + 1;
        }
    }
    return name;
}

/// Is that the name, but for its prefix?
bool is_named(const char* name, std::string_view wanted) noexcept {
    const char* at = without_prefix(name);
    for (const char letter : wanted) {
        if (*at++ != letter) {
            return false;
        }
    }
    return *at == '\0';
}

} // namespace

result<std::unique_ptr<office_xml>>
office_part(const archive& from, std::string_view part, const std::string& file) {
    result<std::string> bytes = from.part(part);
    if (!bytes) {
        return bytes.error();
    }
    const auto fail = [&](std::string why, std::size_t at) {
        return failure{code::part_unreadable,
                       {file, {}, {}},
                       {std::string(part), std::move(why), std::to_string(at)}};
    };
    const auto bad = first_invalid_utf8(*bytes); // before the parser writes into it
    auto made = std::make_unique<office_xml>();
    made->text_ = std::move(*bytes);
    const pugi::xml_parse_result outcome = made->parsed_.load_buffer_inplace(
        made->text_.data(), made->text_.size(), pugi::parse_default | pugi::parse_ws_pcdata);
    if (outcome.status == pugi::status_out_of_memory) {
        throw std::bad_alloc(); // which says nothing about the file
    }
    if (!outcome) {
        return fail(outcome.description(), static_cast<std::size_t>(outcome.offset));
    }
    if (outcome.encoding == pugi::encoding_utf8 && bad) {
        return fail("UTF-8", *bad);
    }
    return made;
}

std::string_view local_name(pugi::xml_node node) {
    return without_prefix(node.name());
}

pugi::xml_node child_named(pugi::xml_node parent, std::string_view name) {
    for (pugi::xml_node child = parent.first_child(); child; child = child.next_sibling()) {
        if (is_named(child.name(), name)) {
            return child;
        }
    }
    return {};
}

std::string_view attribute_named(pugi::xml_node node, std::string_view name) {
    for (pugi::xml_attribute each = node.first_attribute(); each;
         each = each.next_attribute()) {
        if (is_named(each.name(), name)) {
            return each.value();
        }
    }
    return {};
}

std::string text_inside(pugi::xml_node element) {
    std::string text;
    for (const pugi::xml_node child : element.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        }
    }
    return text;
}

std::string relation_target(std::string_view from_part, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&steps](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash =
                path.find_first_of("/\\"); // as programs on Windows write it
            const std::string_view step = path.substr(0, slash);
            path =
                slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
            if (step == ".." && !steps.empty()) {
                steps.pop_back();
            } else if (!step.empty() && step != "." && step != "..") {
                steps.push_back(step);
            }
        }
    };
    if (!target.starts_with('/') && !target.starts_with('\\')) {
        walk(from_part.substr(0, from_part.rfind('/') + 1));
    }
    walk(target);
    std::string path;
    for (const std::string_view step : steps) {
        path += (path.empty() ? "" : "/");
        path += step;
    }
    return path;
}

std::string relations_of(std::string_view part) {
    const std::size_t slash = part.rfind('/') + 1;
    return std::string(part.substr(0, slash)) + "_rels/" + std::string(part.substr(slash)) +
           ".rels";
}

} // namespace kijun
