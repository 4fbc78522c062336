// Which clauses a text means, as one edition numbers them, and where in the text it says so.
#include <kijun/kijun.hpp>

#include <iostream>
#include <string_view>

int main(int count, char** arguments) {
    if (count != 3) {
        std::cerr << "usage: which_clauses EDITION TEXT\n";
        return 2;
    }
    const kijun::result<kijun::source> file = kijun::load(arguments[1]);
    if (!file) {
        std::cerr << kijun::describe(file.error(), kijun::language::en) << '\n';
        return 3;
    }
    const auto read = kijun::read_edition(*file);
    if (!read) {
        std::cerr << kijun::describe(read.error(), kijun::language::en) << '\n';
        return 3;
    }
    const std::string_view text = arguments[2];
    const auto found = kijun::resolve_citations(text, &read->value.clauses());
    for (const kijun::resolved_citation& cited : found.citations) {
        const kijun::text_span span = cited.source.span;
        std::cout << text.substr(span.begin, span.end - span.begin) << ":";
        for (const std::string& clause : cited.clauses) {
            std::cout << ' ' << clause;
        }
        std::cout << '\n';
    }
    for (const kijun::diagnostic& finding : found.findings) {
        std::cout << kijun::describe(finding, kijun::language::en) << '\n';
    }
    return 0;
}
