#pragma once
// Both forms of a catalog, read in one way. A `Source` is an object of OSCAL in one of them:
//
//     std::string attribute(const char* name)   id, class, name, value …; "" when it has none
//     std::string text(const char* name)        a member's text in lines: title, label, prose
//     std::string own_text()                    its own text, where it is no object
//     std::vector<Source> members(const char* element, const char* list)
//                                               <part> … or "parts": […]
//     position at(), position text_at(const char* name)
//     std::vector<Source> strays()              what OSCAL does not have there, read as parts
//     void missing(const char* kind, const char* member)   finds KJ0704
//
// The names are OSCAL 1.0's; what drafts of it called otherwise, a source looks up itself.

#include "law_names.hpp"
#include "oscal_catalog.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

template <typename Source>
class oscal_reader {
public:
    static oscal_catalog read(const Source& catalog) {
        oscal_reader reader;
        for (const Source& metadata : catalog.members("metadata", "metadata")) {
            reader.read_metadata(metadata);
        }
        reader.read_params(catalog);
        reader.stack_children(catalog, 0);
        while (!reader.waiting_.empty()) {
            const waiting next = std::move(reader.waiting_.back());
            reader.waiting_.pop_back();
            reader.read_node(next);
        }
        return std::move(reader.catalog_);
    }

private:
    struct waiting {
        Source object;
        oscal_kind kind;
        std::uint32_t depth;
    };

    void read_metadata(const Source& metadata) {
        catalog_.title = metadata.text("title");
        catalog_.version = metadata.text("version");
        for (const char* const name : {"published", "last-modified"}) {
            if (catalog_.date.empty()) {
                catalog_.date = iso_date(metadata.text(name).substr(0, 10));
            }
        }
        catalog_.version = catalog_.version.empty() ? catalog_.date : catalog_.version;
        for (const char* const name : {"title", "version"}) {
            if (metadata.text(name).empty()) {
                metadata.missing("metadata", name);
            }
        }
    }

    void read_node(const waiting& next) {
        const Source& object = next.object;
        oscal_node node;
        node.kind = next.kind;
        node.depth = next.depth;
        node.id = object.attribute("id");
        node.name = object.attribute("name");
        node.type = object.attribute("class");
        node.title = object.text("title");
        node.at = object.at();
        node.prose_at = node.at;
        if (node.kind == oscal_kind::part) {
            node.prose = object.text("prose");
            node.prose_at = object.text_at("prose");
        } else if (node.title.empty()) {
            object.missing(node.kind == oscal_kind::control ? "control" : "group", "title");
        }
        for (const Source& prop : object.members("prop", "props")) {
            read_prop(prop, node.props);
        }
        for (const Source& link : object.members("link", "links")) {
            std::string text = link.text("text");
            node.links.push_back({link.attribute("rel"),
                                  link.attribute("href"),
                                  text.empty() ? link.own_text() : std::move(text)});
        }
        read_params(object);
        catalog_.nodes.push_back(std::move(node));
        stack_children(object, next.depth + 1);
    }

    /// Takes the few kinds of props that an edition needs.
    static void read_prop(const Source& prop, std::vector<oscal_prop>& into) {
        constexpr std::size_t most = 16;
        std::string name = prop.attribute("name");
        if (into.size() < most && (name == "label" || name == "status" || name == "method")) {
            std::string value = prop.attribute("value");
            into.push_back({std::move(name),
                            value.empty() ? prop.own_text() : std::move(value),
                            prop.attribute("class")});
        }
    }

    void read_params(const Source& object) {
        for (const Source& param : object.members("param", "params")) {
            oscal_param read;
            read.id = param.attribute("id");
            read.label = param.text("label");
            for (const Source& value : param.members("value", "values")) {
                read.values.push_back(value.own_text());
            }
            for (const Source& select : param.members("select", "select")) {
                read.how_many = select.attribute("how-many");
                for (const Source& choice : select.members("choice", "choice")) {
                    read.choices.push_back(choice.own_text());
                }
            }
            if (read.id.empty()) {
                param.missing("param", "id");
            }
            catalog_.params.push_back(std::move(read));
        }
    }

    /// Parts before groups before controls, whatever order the file has them in.
    void stack_children(const Source& object, std::uint32_t depth) {
        const std::size_t first = waiting_.size();
        const auto stack = [&](const char* element, const char* list, oscal_kind kind) {
            for (const Source& child : object.members(element, list)) {
                waiting_.push_back({child, kind, depth});
            }
        };
        for (const Source& stray : object.strays()) {
            waiting_.push_back({stray, oscal_kind::part, depth});
        }
        stack("part", "parts", oscal_kind::part);
        stack("group", "groups", oscal_kind::group);
        stack("control", "controls", oscal_kind::control);
        std::reverse(waiting_.begin() + static_cast<std::ptrdiff_t>(first), waiting_.end());
    }

    oscal_catalog catalog_;
    std::vector<waiting> waiting_; ///< to be read, the next one last
};

} // namespace kijun
