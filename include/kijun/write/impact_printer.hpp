#pragma once
// The impacts of many checklists as JSON, with what is the same in all of them printed once.

#include <kijun/base/export.hpp>
#include <kijun/impact/assessor.hpp>

#include <memory>
#include <string>

namespace kijun {

/// An immutable value; any number of threads may use it at once.
class KIJUN_API impact_printer {
public:
    /// `with_changes`: as `to_json` of an impact has it. Linear in the changes.
    explicit impact_printer(const assessor& of, bool with_changes = true);

    /// kijun.impact/1: byte for byte what `to_json` gives of the impact of this list.
    [[nodiscard]] std::string to_json(const list_impact& of) const;

private:
    struct data;
    std::shared_ptr<const data> data_;
};

} // namespace kijun
