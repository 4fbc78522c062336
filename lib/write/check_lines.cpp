// Findings as compilers print them, a line each.

#include "write/check_printing.hpp"

#include <utility>

namespace kijun {

namespace {

class check_lines final : public check_printing {
public:
    explicit check_lines(language in) : in_(in) {}

    void add(const fixed_citation& fixed) override {
        out_ += to_string(fixed.where) + ": " + (in_ == language::ja ? "書き換え" : "fixed") +
                ": " + fixed.before + " → " + fixed.after + '\n';
    }

    void add(const check_finding& found) override {
        out_ += to_string(found.where) + ": ";
        out_ += to_string(found.why);
        out_ += ": " + found.citation;
        if (!found.now.empty() && found.why != check_why::title_mismatch) {
            out_ += " → " + found.now;
        }
        out_ += in_ == language::ja ? "　" : "  ";
        out_ += advice_on(found, in_) + '\n';
    }

    std::string take() override { return std::exchange(out_, {}); }
    std::string finish(const check_ending& /*with*/) override { return take(); }

private:
    language in_;
    std::string out_;
};

} // namespace

std::unique_ptr<check_printing> print_check_lines(language in) {
    return std::make_unique<check_lines>(in);
}

} // namespace kijun
