#include "write/json_support.hpp"

#include <kijun/write/impact_printer.hpp>

#include <cstddef>
#include <functional>
#include <utility>

namespace kijun {

namespace {

/// A member as it stands in the outermost object.
std::string written_member(const std::function<void(json_writer&)>& add) {
    json_writer out;
    out.begin_long_object();
    out.key("x");
    const std::size_t before = out.size();
    add(out);
    const std::string member = out.written_since(before);
    out.end_object();
    return member.substr(member.find(": ") + 2);
}

} // namespace

struct impact_printer::data {
    explicit data(const assessor& basis, bool with_changes)
        : of(basis), order(json_support::order_of(of.changes())) {
        if (with_changes) {
            changes = written_member(
                [&](json_writer& out) { json_support::add_changes(out, of.changes()); });
            part.add_changes = [this](json_writer& out) {
                out.key("changes");
                out.add_written(changes);
                json_support::add_overview(out, of.changes());
            };
        } else {
            part.add_changes = [](json_writer&) {};
        }
        reasons = written_member(
            [&](json_writer& out) { json_support::add_reasons(out, of.reasons()); });
        part.add_reasons = [this](json_writer& out) {
            out.key("reasons");
            out.add_written(reasons);
        };
    }

    data(const data&) = delete;
    data& operator=(const data&) = delete;
    data(data&&) = delete;
    data& operator=(data&&) = delete;
    ~data() = default;

    assessor of;
    json_support::change_order order;
    std::string changes;
    std::string reasons;
    json_support::editions_part part;
};

impact_printer::impact_printer(const assessor& of, bool with_changes)
    : data_(std::make_shared<const data>(of, with_changes)) {}

std::string impact_printer::to_json(const list_impact& of) const {
    // A link takes some 300 bytes, and nearly all there is are links.
    constexpr std::size_t bytes_a_link = 320;
    json_writer out;
    out.reserve(data_->changes.size() + data_->reasons.size() +
                bytes_a_link * (of.links.size() + of.proposed.size() + of.items.size()) +
                16 * data_->order.size());
    json_support::add_impact(out, of, data_->of.changes(), data_->order, data_->part);
    return out.finish();
}

} // namespace kijun
