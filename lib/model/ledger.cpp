#include <kijun/model/ledger.hpp>

namespace kijun {

std::string_view to_string(relation how) noexcept {
    switch (how) {
    case relation::direct:
        return "direct";
    case relation::inherited:
        return "inherited";
    case relation::indirect:
        return "indirect";
    case relation::suggested:
        return "suggested";
    }
    return "";
}

std::string_view to_string(answer said) noexcept {
    switch (said) {
    case answer::incorporate:
        return "incorporate";
    case answer::no_impact:
        return "no-impact";
    case answer::not_related:
        return "not-related";
    }
    return "";
}

std::string_view to_string(hole_answer said) noexcept {
    return said == hole_answer::justified ? "justified" : "withdrawn";
}

} // namespace kijun
