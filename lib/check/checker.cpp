#include "check/checker_data.hpp"

#include <utility>

namespace kijun {

citation_checker::citation_checker(edition current)
    : data_(std::make_shared<data>(std::move(current), std::nullopt, check_options{})) {}

citation_checker::citation_checker(edition current, edition was, const check_options& options)
    : data_(std::make_shared<data>(std::move(current), std::move(was), options)) {}

const edition& citation_checker::current() const noexcept {
    return data_->current;
}

const edition* citation_checker::was() const noexcept {
    return data_->was ? &*data_->was : nullptr;
}

} // namespace kijun
