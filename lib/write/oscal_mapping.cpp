#include "write/oscal_mapping.hpp"

#include "write/decimal.hpp"
#include "write/escape.hpp"
#include "write/exchange_links.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace kijun::exchange {

namespace {

std::string_view oscal_name(relationship type) {
    switch (type) {
    case relationship::equal:
        return "equal-to";
    default:
        return to_string(type); // the others are called alike
    }
}

class collector {
public:
    explicit collector(const linked_models& of) : of_(of), links_(links_of(of)) {}

    [[nodiscard]] result<oscal_collection> run() {
        if (links_.empty()) {
            return failure{code::nothing_related, {}, {}};
        }
        for (const link& one : links_) {
            add(one);
        }
        name_whole();
        state_provenance();
        return std::move(made_);
    }

private:
    /// One mapping for each list, edition, method and state of review; citations apart.
    using group = std::tuple<std::size_t, std::size_t, int, bool, bool>;

    void add(const link& one) {
        const bool is_stated = one.stated != nullptr;
        const relating_method method = is_stated ? one.stated->method : relating_method::human;
        const bool is_reviewed = !is_stated || one.stated->reviewed;
        const group key{
            one.list, one.edition, static_cast<int>(method), is_stated, is_reviewed};
        const auto [known, is_first] = groups_.try_emplace(key, made_.mappings.size());
        if (is_first) {
            oscal_mapping& mapping = made_.mappings.emplace_back();
            mapping.method = to_string(method);
            mapping.status = is_reviewed ? "complete" : "draft";
            mapping.source = resource_of(of_.checklists[one.list]);
            mapping.target = resource_of(of_.editions[one.edition]);
            mapping.description = is_stated ? "Relations as stated."
                                            : "Citations (関連規定箇所) of the checklist. "
                                              "Nobody stated of which type they are.";
            mapping.uuid = names_.uuid({"mapping",
                                        mapping.source,
                                        mapping.target,
                                        mapping.method,
                                        is_stated ? "stated" : "cited",
                                        mapping.status});
        }
        made_.mappings[known->second].maps.push_back(map_of(one));
        all_reviewed_ = all_reviewed_ && is_reviewed;
        methods_.at(static_cast<std::size_t>(method)) = true;
    }

    oscal_map map_of(const link& one) {
        const checklist& list = of_.checklists[one.list];
        const edition& target = of_.editions[one.edition];
        oscal_map map;
        map.source = {true, on_one_line(list.items[one.item].number)};
        map.target = {one.is_clause, on_one_line(one.place)};
        if (one.is_clause) {
            // The clause's id itself, as OSCAL catalogs have it.
            map.target.id = on_one_line(parse_address(one.place).value().clause);
        }
        const auto describe = [&](const char* name, std::string_view value) {
            if (std::string line = on_one_line(value); !line.empty()) {
                map.properties.push_back({name, std::move(line)});
            }
        };
        if (one.stated == nullptr) {
            map.is_own = true;
            map.relationship = "cites";
            describe("citation", one.words);
        } else {
            map.rationale = to_string(one.stated->rationale);
            map.relationship = oscal_name(one.stated->type);
            describe("author", one.stated->author);
            describe("date", one.stated->date);
            describe("reviewed", one.stated->reviewed ? "yes" : "no");
            describe("reviewer", one.stated->reviewer);
            describe("review-date", one.stated->review_date);
            map.remarks = clean_text(one.stated->reason);
            if (one.stated->confidence) {
                map.confidence = print_decimal(*one.stated->confidence);
            }
            take_party("author", one.stated->author);
            take_party("reviewer", one.stated->reviewer);
        }
        map.uuid = names_.uuid({"map",
                                list.name,
                                list.version,
                                list.items[one.item].number,
                                target.standard(),
                                target.name(),
                                one.place,
                                map.relationship,
                                map.rationale});
        return map;
    }

    template <typename Model>
    std::string resource_of(const Model& what) {
        const std::string file(what_file(what));
        const auto [known, is_first] = resources_.try_emplace(&what, made_.resources.size());
        if (is_first) {
            std::string title = title_of(what);
            oscal_resource resource;
            resource.uuid = names_.uuid({"resource", title});
            resource.title = title.empty() ? std::string("untitled") : std::move(title);
            resource.href = file.empty() ? std::string() : uri_of(file);
            made_.resources.push_back(std::move(resource));
        }
        return made_.resources[known->second].uuid;
    }

    static std::string_view what_file(const edition& one) { return one.file(); }
    static std::string_view what_file(const checklist& one) { return one.file; }

    void take_party(const char* role, const std::string& written) {
        const std::string name = on_one_line(written);
        if (name.empty()) {
            return;
        }
        const auto [known, is_first] = parties_.try_emplace(name, made_.parties.size());
        if (is_first) {
            made_.parties.push_back({names_.uuid({"party", name}), name});
        }
        const std::string& party = made_.parties[known->second].uuid;
        auto has = std::ranges::find(made_.roles, role, &oscal_role::id);
        if (has == made_.roles.end()) {
            const bool is_author = std::string_view(role) == "author";
            made_.roles.push_back(
                {role, is_author ? "Author of relations" : "Reviewer of relations", {}});
            has = std::prev(made_.roles.end());
        }
        if (std::ranges::find(has->parties, party) == has->parties.end()) {
            has->parties.push_back(party);
        }
    }

    void name_whole() {
        std::string title;
        std::string version;
        for (const oscal_mapping& mapping : made_.mappings) {
            const std::string pair =
                title_of_resource(mapping.source) + " → " + title_of_resource(mapping.target);
            if (title.find(pair) == std::string::npos) {
                title += title.empty() ? "" : "; ";
                title += pair;
            }
        }
        for (const checklist& list : of_.checklists) {
            version = list.version.empty() ? version : on_one_line(list.version);
        }
        made_.title = title;
        made_.version = version.empty() ? "unversioned" : version;
        made_.modified = day_of(of_) + "T00:00:00Z";
        std::vector<std::string_view> parts{"collection", made_.title, made_.modified};
        for (const oscal_mapping& mapping : made_.mappings) {
            for (const oscal_map& map : mapping.maps) {
                parts.emplace_back(map.uuid);
            }
        }
        made_.uuid = names_.uuid(parts);
    }

    [[nodiscard]] const std::string& title_of_resource(const std::string& uuid) const {
        return std::ranges::find(made_.resources, uuid, &oscal_resource::uuid)->title;
    }

    void state_provenance() {
        const auto how_many = std::ranges::count(methods_, true);
        const auto only =
            static_cast<std::size_t>(std::ranges::find(methods_, true) - methods_.begin());
        made_.method = how_many > 1 ? to_string(relating_method::hybrid)
                                    : to_string(static_cast<relating_method>(only));
        made_.rationale = to_string(matching_rationale::semantic);
        made_.status = all_reviewed_ ? "complete" : "draft";
        made_.description = "Which items of a checklist rest on which clauses of a standard, "
                            "as cited and as stated. Nothing follows from what is not here.";
    }

    const linked_models& of_;
    std::vector<link> links_;
    names names_;
    oscal_collection made_;
    std::map<group, std::size_t> groups_;
    std::map<const void*, std::size_t> resources_;
    std::map<std::string, std::size_t> parties_;
    std::array<bool, 3> methods_{};
    bool all_reviewed_ = true;
};

} // namespace

result<oscal_collection> oscal_collection_of(const linked_models& of) {
    return collector(of).run();
}

} // namespace kijun::exchange
