package paish.cloud

import paish.api.Field
import paish.api.Operation
import paish.api.Product

/** Makes an argument for every declared field of an operation, nested types included, with text that needs encoding. */
class Arguments {

    private static final int DEPTH = 4

    private final Product product

    Arguments(Product product) {
        this.product = product
    }

    Map<String, Object> of(Operation operation) {
        (operation.pathParams() + operation.query() + operation.body()).collectEntries { name, field ->
            [name, value(field.type(), name, 0)]
        }
    }

    private Object value(String type, String name, int depth) {
        def field = new Field(type, false, '', [])
        if (field.elementType().present) {
            return depth > DEPTH ? [] : [value(field.elementType().get(), name, depth + 1), value(field.elementType().get(), name + '2', depth + 1)]
        }
        if (field.valueType().present) {
            return depth > DEPTH ? [:] : [('k ~' + name): value(field.valueType().get(), name, depth + 1)]
        }
        def properties = product.types()[type]
        if (properties != null) {
            return depth > DEPTH ? [:] : properties.collectEntries { n, f -> [n, value(f.type(), n, depth + 1)] }
        }
        switch (type) {
            case 'string': return "$name *~/é&=+%? 数".toString()
            case 'int32': return 7
            case 'int64': return 9007199254740993L
            case 'float': return 0.1f
            case 'double': return 0.25d
            case 'boolean': return true
            case 'any': return "any-$name".toString()
        }
        throw new AssertionError("no value for type $type" as Object)
    }
}
