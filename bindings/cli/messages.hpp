#pragma once
// What the program says on standard error: findings, failures, and a few words of its own.

#include <kijun/base/diagnostic.hpp>

#include <set>
#include <span>
#include <string>
#include <string_view>

namespace kijun::cli {

class messages {
public:
    explicit messages(language in) : in_(in) {}

    [[nodiscard]] language in() const noexcept { return in_; }
    /// The one of the two that the user reads.
    [[nodiscard]] std::string_view choose(std::string_view ja,
                                          std::string_view en) const noexcept {
        return in_ == language::ja ? ja : en;
    }

    /// Tells each finding once, however many stages came upon it.
    void tell(std::span<const diagnostic> findings);
    /// The same for one of many inputs: what is told is not kept in mind, so that memory does
    /// not grow with their number.
    void tell_and_forget(std::span<const diagnostic> findings);
    void tell(const failure& why);
    void tell(std::span<const failure> reasons);
    /// A line of the program's own.
    void say(std::string_view line);

    /// Was a warning or an error told? Notes only inform.
    [[nodiscard]] bool saw_findings() const noexcept { return saw_findings_; }

private:
    language in_;
    bool saw_findings_ = false;
    std::set<std::string> told_;
};

} // namespace kijun::cli
