#include "messages.hpp"

#include <cstdio>

namespace kijun::cli {

void messages::tell(std::span<const diagnostic> findings) {
    std::string lines;
    for (const diagnostic& found : findings) {
        std::string line = describe(found, in_);
        line += '\n';
        if (told_.insert(line).second) {
            lines += line;
        }
        saw_findings_ = saw_findings_ || entry_of(found.id).level != severity::note;
    }
    std::fwrite(lines.data(), 1, lines.size(), stderr);
}

void messages::tell_and_forget(std::span<const diagnostic> findings) {
    std::set<std::string> before;
    before.swap(told_);
    tell(findings);
    before.swap(told_);
}

void messages::tell(const failure& why) {
    say(describe(why, in_));
}

void messages::tell(std::span<const failure> reasons) {
    for (const failure& why : reasons) {
        tell(why);
    }
}

void messages::say(std::string_view line) {
    std::string whole(line);
    whole += '\n';
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

} // namespace kijun::cli
