#include "floor_work.hpp"

#include <pugixml.hpp>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <cstdint>
#include <stdexcept>
#include <string>

namespace kijun::bench {

std::size_t parse_and_normalise(std::string_view xml) {
    pugi::xml_document document;
    if (!document.load_buffer(xml.data(), xml.size())) {
        throw std::runtime_error("not an XML file");
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    std::size_t bytes = 0;
    std::string folded;
    // Along the tree without recursion, as deep as it may be.
    for (pugi::xml_node at = document.first_child(); at;) {
        if (at.type() == pugi::node_pcdata) {
            const std::string_view text = at.value();
            folded.clear();
            icu::StringByteSink<std::string> sink(&folded);
            nfkc->normalizeUTF8(
                0,
                icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                sink,
                nullptr,
                status);
            bytes += folded.size();
        }
        if (at.first_child()) {
            at = at.first_child();
            continue;
        }
        while (at && !at.next_sibling()) {
            at = at.parent();
        }
        at = at.next_sibling();
    }
    if (U_FAILURE(status) != 0) {
        throw std::runtime_error("ICU cannot normalise");
    }
    return bytes;
}

} // namespace kijun::bench
