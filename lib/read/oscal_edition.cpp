// A catalog → edition. One pass over the nodes, which stand in document order; what is open is
// on a stack.

#include "file_order.hpp"
#include "oscal_catalog.hpp"
#include "oscal_labels.hpp"
#include "oscal_params.hpp"

#include <kijun/model/edition_builder.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace kijun {
namespace {

/// "A", "A and B", "A, B, and C".
std::string enumerated(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool last = i + 1 == names.size();
        text += i == 0 ? "" : last && names.size() == 2 ? " and " : last ? ", and " : ", ";
        text += names[i];
    }
    return text;
}

std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += text.empty() ? "" : ", ";
        text += name;
    }
    return text;
}

bool is_withdrawn(const oscal_node& control) {
    return std::ranges::any_of(control.props, [](const oscal_prop& prop) {
        return prop.name == "status" &&
               (prop.value == "withdrawn" || prop.value == "Withdrawn");
    });
}

class edition_maker {
public:
    edition_maker(const oscal_catalog& catalog, const std::string& file, const limits& bounds)
        : catalog_(catalog), file_(file), params_(catalog, bounds.file_bytes),
          builder_(catalog.title, catalog.version, catalog.date, file, bounds) {
        name_citations();
    }

    result<reading<edition>> make(std::vector<diagnostic> findings, const limits& bounds) {
        findings_ = std::move(findings);
        for (const oscal_node& node : catalog_.nodes) {
            while (open_.size() > node.depth) {
                close();
            }
            open(node);
        }
        while (!open_.empty()) {
            close();
        }
        if (params_.overspent()) {
            return failure{
                code::file_too_large, {file_, {}, {}}, {std::to_string(bounds.file_bytes)}};
        }
        auto built = builder_.build();
        if (built) {
            findings_.insert(findings_.end(), built->findings.begin(), built->findings.end());
            built->findings = in_file_order(std::move(findings_));
        }
        return built;
    }

private:
    enum class place : std::uint8_t { nothing, group, clause, paragraph };
    struct open_node {
        const oscal_node* node;
        place opened;
        std::unordered_set<std::string> names; ///< that parts in it were called by already
    };

    /// What each id that a link may point at is cited as.
    void name_citations() {
        std::vector<const oscal_node*> above;
        for (const oscal_node& node : catalog_.nodes) {
            above.resize(node.depth);
            if (!node.id.empty()) {
                cited_.emplace(node.id, cited_as(node, above));
            }
            above.push_back(&node);
        }
    }

    void open(const oscal_node& node) {
        if (node.kind == oscal_kind::part) {
            open_part(node);
            return;
        }
        end_clause(); // of the control or group that this one stands in
        if (node.kind == oscal_kind::group) {
            builder_.open_group(words(node, node.title));
            open_.push_back({&node, place::group, {}});
            return;
        }
        open_.push_back({&node, place::nothing, {}});
        begin_clause(node);
        if (is_withdrawn(node)) {
            add_paragraph("", withdrawal(node), node.at, node.at);
        }
        take_related(node);
    }

    void open_part(const oscal_node& part) {
        if (clause_of_ == nullptr) { // of a group
            const bool in_group =
                !open_.empty() && open_.back().node->kind == oscal_kind::group;
            begin_clause(in_group ? *open_.back().node : part);
        }
        take_related(part);
        const std::string title = words(part, part.title);
        const std::string prose = words(part, part.prose);
        const std::string text = title + (title.empty() || prose.empty() ? "" : "\n") + prose;
        const bool statement = part.name == "statement" && !open_.empty() &&
                               open_.back().node->kind != oscal_kind::part;
        if (statement) {
            if (!text.empty()) {
                add_paragraph("", text, part.at, part.prose_at);
            }
            open_.push_back({&part, place::nothing, {}});
            return;
        }
        builder_.open_paragraph(label_of(part), text, part.at, part.prose_at);
        open_.push_back({&part, place::paragraph, {}});
    }

    /// A name that a sibling has already is none: both would not be told apart by it.
    std::string label_of(const oscal_node& part) {
        std::vector<const oscal_node*> above;
        for (const open_node& each : open_) {
            if (each.node->kind != oscal_kind::group) {
                above.push_back(each.node);
            }
        }
        std::string label = part_label(part, above);
        const bool is_name = printed_label(part).empty();
        if (is_name && !open_.empty() && !open_.back().names.insert(label).second) {
            label.clear();
        }
        return label;
    }

    void close() {
        const open_node& done = open_.back();
        if (done.opened == place::paragraph) {
            builder_.close_paragraph();
        } else if (done.node->kind != oscal_kind::part) {
            end_clause();
            if (done.opened == place::group) {
                builder_.close_group();
            }
        }
        open_.pop_back();
        if (open_.empty()) {
            end_clause();
        }
    }

    void begin_clause(const oscal_node& node) {
        builder_.open_clause(node.id, words(node, node.title), {}, node.at);
        clause_of_ = &node;
        related_.clear();
        related_once_.clear();
    }

    void end_clause() {
        if (clause_of_ == nullptr) {
            return;
        }
        if (!related_.empty()) {
            add_paragraph("related",
                          "Related controls: " + listed(related_) + '.',
                          clause_of_->at,
                          clause_of_->at);
        }
        builder_.close_clause();
        clause_of_ = nullptr;
    }

    void add_paragraph(std::string_view label,
                       const std::string& text,
                       position at,
                       position text_at) {
        builder_.open_paragraph(label, text, at, text_at);
        builder_.close_paragraph();
    }

    void take_related(const oscal_node& node) {
        for (const std::string& name : targets(node, "related")) {
            if (related_once_.insert(name).second) {
                related_.push_back(name);
            }
        }
    }

    /// [Withdrawn: Incorporated into AC-2 and AU-6.]
    std::string withdrawal(const oscal_node& control) {
        std::string text;
        for (const auto& [relation, words] : {std::pair<std::string_view, std::string_view>{
                                                  "incorporated-into", "Incorporated into "},
                                              {"incorporated", "Incorporated into "},
                                              {"moved-to", "Moved to "}}) {
            const std::vector<std::string> names = targets(control, relation);
            if (!names.empty()) {
                text += text.empty() ? ": " : "; ";
                text += words;
                text += enumerated(names);
            }
        }
        return "[Withdrawn" + text + ".]";
    }

    /// What the links of a relation point at, as it is cited.
    [[nodiscard]] std::vector<std::string> targets(const oscal_node& node,
                                                   std::string_view relation) const {
        std::vector<std::string> names;
        for (const oscal_link& link : node.links) {
            if (link.relation == relation) {
                const bool local = link.target.starts_with('#');
                const auto found = cited_.find(local ? link.target.substr(1) : std::string());
                names.push_back(found != cited_.end() ? found->second
                                : !link.text.empty()  ? link.text
                                                      : capital_target(link.target));
            }
        }
        return names;
    }

    static std::string capital_target(std::string_view target) {
        oscal_node unknown;
        unknown.id = target.substr(target.starts_with('#') ? 1 : 0);
        return cited_as(unknown, {});
    }

    /// The text with its parameters written out.
    std::string words(const oscal_node& node, const std::string& text) {
        const bool nist = std::ranges::any_of(open_, [](const open_node& each) {
            return each.node->type.starts_with("SP800-53");
        });
        std::vector<std::string> unknown;
        std::string out = params_.written_out(text, nist, unknown);
        for (std::string& id : unknown) {
            findings_.push_back(
                {code::oscal_no_such_param, {file_, node.prose_at, {}}, {std::move(id)}});
        }
        return out;
    }

    const oscal_catalog& catalog_;
    std::string file_;
    oscal_params params_;
    edition_builder builder_;
    std::vector<diagnostic> findings_;
    std::unordered_map<std::string, std::string> cited_;
    std::vector<open_node> open_;
    const oscal_node* clause_of_ = nullptr;
    std::vector<std::string> related_;
    std::unordered_set<std::string> related_once_;
};

} // namespace

result<reading<edition>> edition_of(const oscal_catalog& catalog,
                                    const std::string& file,
                                    const limits& bounds,
                                    std::vector<diagnostic> findings) {
    return edition_maker(catalog, file, bounds).make(std::move(findings), bounds);
}

} // namespace kijun
