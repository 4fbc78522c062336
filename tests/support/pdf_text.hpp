#pragma once
// PDF files made up for tests, as small as they can be: letters of Courier and lines.

#include <string>
#include <vector>

namespace kijun::test {

/// Pages of 600 × 800 points. Places count from the upper left corner; letters are 10 points
/// high and 6 wide.
class pdf_printer {
public:
    void page() { pages_.emplace_back(); }
    void text(int x, int y, const std::string& words) {
        pages_.back() += "BT /F 10 Tf " + std::to_string(x) + ' ' + std::to_string(800 - y) +
                         " Td (" + words + ") Tj ET\n";
    }
    void line(int x, int y, int to_x, int to_y) {
        pages_.back() += std::to_string(x) + ' ' + std::to_string(800 - y) + " m " +
                         std::to_string(to_x) + ' ' + std::to_string(800 - to_y) + " l S\n";
    }
    /// Lines around the squares between these places.
    void grid(const std::vector<int>& xs, const std::vector<int>& ys) {
        for (const int x : xs) {
            line(x, ys.front(), x, ys.back());
        }
        for (const int y : ys) {
            line(xs.front(), y, xs.back(), y);
        }
    }
    /// The sign U+2F45, which looks like 方, and what follows it as letters of Courier would
    /// be.
    void radical(int x, int y) {
        pages_.back() += "BT /R 10 Tf " + std::to_string(x) + ' ' + std::to_string(800 - y) +
                         " Td (A) Tj ET\n";
    }
    /// `encrypted`: under a password that nobody knows.
    [[nodiscard]] std::string print(bool encrypted = false) const {
        std::string out = "%PDF-1.4\n";
        std::vector<std::size_t> places;
        const auto object = [&](const std::string& body) {
            places.push_back(out.size());
            out += std::to_string(places.size()) + " 0 obj\n" + body + "\nendobj\n";
        };
        std::string kids;
        for (std::size_t i = 0; i != pages_.size(); ++i) {
            kids += std::to_string(4 + 2 * i) + " 0 R ";
        }
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages_.size()) +
               " >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>");
        for (std::size_t i = 0; i != pages_.size(); ++i) {
            object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents " +
                   std::to_string(5 + 2 * i) + " 0 R /Resources << /Font << /F 3 0 R /R " +
                   std::to_string(4 + 2 * pages_.size()) + " 0 R >> >> >>");
            object("<< /Length " + std::to_string(pages_[i].size()) + " >>\nstream\n" +
                   pages_[i] + "endstream");
        }
        const std::size_t radicals = places.size() + 1;
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /ToUnicode " +
               std::to_string(radicals + 1) + " 0 R >>");
        const std::string map = "/CIDInit /ProcSet findresource begin\nbegincmap\n"
                                "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
                                "1 beginbfchar\n<41> <2F45>\nendbfchar\nendcmap\n";
        object("<< /Length " + std::to_string(map.size()) + " >>\nstream\n" + map +
               "endstream");
        const std::string secret(64, '7');
        if (encrypted) {
            object("<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + secret + "> /U <" + secret +
                   "> >>");
        }
        const std::size_t table = out.size();
        out += "xref\n0 " + std::to_string(places.size() + 1) + "\n0000000000 65535 f \n";
        for (const std::size_t place : places) {
            const std::string digits = std::to_string(place);
            out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
        }
        out += "trailer\n<< /Size " + std::to_string(places.size() + 1) + " /Root 1 0 R";
        if (encrypted) {
            out += " /ID [<00> <00>] /Encrypt " + std::to_string(places.size()) + " 0 R";
        }
        return out + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    }

private:
    std::vector<std::string> pages_;
};

} // namespace kijun::test
